import { randomUUID } from 'node:crypto';
import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { somePrints, variantsOf } from './prints.ts';

/** Reaches a state through the shop's API, for journeys that are about what comes after it. */

export const password = 'correct horse battery';

/** Opens an account in this browser and returns its address. */
export async function haveAccount(page: Page): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  const reply = await page.request.post('/api/account/auth/sign-up/email', {
    data: { email, name: 'Ada Lovelace', password },
  });
  expect(reply.status(), await reply.text()).toBe(200);
  return email;
}

/** Puts one print into the cart of this browser. */
export async function haveCart(page: Page): Promise<{ handle: string; title: string }> {
  const [print] = await somePrints(page.request, 1);
  if (!print) throw new Error('the shop is empty');
  const [variant] = await variantsOf(page.request, print.handle);
  if (!variant) throw new Error(`${print.handle} cannot be bought`);
  await addToCart(page.request, variant.id);
  return print;
}

export async function addToCart(request: APIRequestContext, variantId: string): Promise<void> {
  // Cart learns of prints by events; just after the start of a shop they may be on their way.
  await expect(async () => {
    const reply = await request.post('/api/cart/lines', { data: { variantId, quantity: 1 } });
    expect(reply.ok(), await reply.text()).toBe(true);
  }).toPass({ timeout: 20_000 });
}

/** Buys what is in the cart and returns the order's id. */
export async function haveOrder(page: Page, card = '4242 4242 4242 4242'): Promise<string> {
  await haveCart(page);
  const cart = (await (await page.request.get('/api/cart/cart')).json()) as {
    total: { amount: number; currency: string };
    deliveryOption: { id: string };
  };
  const reply = await page.request.post('/api/cart/orders', {
    headers: { 'idempotency-key': randomUUID() },
    data: {
      email: 'ada@example.org',
      name: 'Ada Lovelace',
      address: { line1: 'Torstraße 1', postcode: '10119', city: 'Berlin', country: 'DE' },
      delivery: cart.deliveryOption.id,
      card: { number: card, expiry: '04/30', securityCode: '123', name: 'Ada Lovelace' },
      expectedTotal: cart.total,
    },
  });
  expect(reply.status(), await reply.text()).toBe(202);
  return ((await reply.json()) as { id: string }).id;
}
