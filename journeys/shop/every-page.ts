import type { Page } from '@playwright/test';
import { somePrints } from './prints.ts';
import { haveAccount, haveCart, haveOrder } from './prepare.ts';

export interface Visit {
  name: string;
  path: string;
  status: number;
}

/** Every page of the shop as a guest without a cart sees it. */
export async function guestPages(page: Page): Promise<Visit[]> {
  const [print] = await somePrints(page.request, 1);
  return [
    { name: 'home', path: '/', status: 200 },
    { name: 'category', path: '/c/prints', status: 200 },
    { name: 'search', path: '/search?q=sea', status: 200 },
    { name: 'search without a result', path: '/search?q=xqzwvkj', status: 200 },
    { name: 'product', path: `/products/${print?.handle}`, status: 200 },
    { name: 'stores', path: '/stores', status: 200 },
    { name: 'empty cart', path: '/cart', status: 200 },
    { name: 'sign in', path: '/account/sign-in', status: 200 },
    { name: 'sign up', path: '/account/sign-in?mode=sign-up', status: 200 },
    { name: 'forgotten password', path: '/account/forgot-password', status: 200 },
    { name: 'link that does not work', path: '/account/reset-password?token=x', status: 200 },
    { name: 'guest’s wishlist', path: '/wishlist', status: 200 },
    { name: 'page not found', path: '/nowhere', status: 404 },
  ];
}

/** The pages that need an account, an order and a cart; makes them first. */
export async function personalPages(page: Page): Promise<Visit[]> {
  await haveAccount(page);
  const order = await haveOrder(page);
  await haveCart(page);
  return [
    { name: 'cart', path: '/cart', status: 200 },
    { name: 'checkout', path: '/checkout', status: 200 },
    { name: 'order', path: `/orders/${order}`, status: 200 },
    { name: 'account', path: '/account', status: 200 },
    { name: 'orders', path: '/account/orders', status: 200 },
    { name: 'addresses', path: '/account/addresses', status: 200 },
    { name: 'wishlist', path: '/account/wishlist', status: 200 },
    { name: 'sign-in and devices', path: '/account/security', status: 200 },
    { name: 'new password', path: '/account/security?change=password', status: 200 },
    { name: 'new passkey', path: '/account/security?change=passkey', status: 200 },
    { name: 'own data', path: '/account/data', status: 200 },
    { name: 'deletion', path: '/account/data?delete', status: 200 },
  ];
}
