import { createRenderer, type RenderRequest } from '@tessera/mfe-kit/render-on-server';
import type { Problem } from '@tessera/mfe-kit/api';
import type { AnyFragment } from '@tessera/mfe-kit/define-fragment';
import accountMenu from '../fragments/account-menu.tsx';
import wishlistHearts from '../fragments/wishlist-hearts.tsx';
import wishlistButton from '../fragments/wishlist-button.tsx';
import account from '../pages/account.tsx';
import addresses from '../pages/addresses.tsx';
import data from '../pages/data.tsx';
import confirmEmail from '../pages/confirm-email.tsx';
import forgotPassword from '../pages/forgot-password.tsx';
import orders from '../pages/orders.tsx';
import resetPassword from '../pages/reset-password.tsx';
import security from '../pages/security.tsx';
import sharedWishlist from '../pages/shared-wishlist.tsx';
import signIn from '../pages/sign-in.tsx';
import wishlist from '../pages/wishlist.tsx';

export interface Call {
  method: string;
  path: string;
  body: unknown;
}

/** What the API answers to a call. */
export type Answer = (call: Call) => { status: number; body?: unknown };

const render = createRenderer({
  account,
  addresses,
  orders,
  security,
  data,
  wishlist,
  'shared-wishlist': sharedWishlist,
  'wishlist-button': wishlistButton,
  'wishlist-hearts': wishlistHearts,
  'forgot-password': forgotPassword,
  'reset-password': resetPassword,
  'confirm-email': confirmEmail,
  'sign-in': signIn,
  'account-menu': accountMenu,
} as unknown as Record<string, AnyFragment>);

/** Renders one fragment as the BFF would, against an API that answers what the test says. */
export async function renderPage(
  fragment: string,
  url: string,
  answer: Answer,
  form: [string, string][] | null = null,
  props: Record<string, unknown> = {},
  locale = 'en-IE',
) {
  const calls: Call[] = [];
  const api: RenderRequest['api'] = async ({ method, path, body }) => {
    const call = { method, path, body: body === null ? null : (JSON.parse(body) as unknown) };
    calls.push(call);
    const reply = answer(call);
    return {
      status: reply.status,
      headers: {},
      body: reply.body === undefined ? '' : JSON.stringify(reply.body),
    };
  };
  const result = await render({
    fragment,
    props,
    url,
    method: form ? 'POST' : 'GET',
    form,
    instance: 'p0',
    nonce: 'n',
    locale,
    origin: 'https://shop.example',
    api,
  });
  let html = '';
  for await (const chunk of result.html) html += chunk;
  return { ...result, html, calls };
}

/** Answers as for somebody who is signed in, with what a test adds by path. */
export function signedIn(more: Record<string, unknown> = {}): Answer {
  return ({ method, path }) => {
    const body: unknown = { account: { id: 'a1', email: 'ada@example.org', name: 'Ada <L>' } };
    if (path === '/api/account/me') return { status: 200, body };
    if (method !== 'GET') return { status: 204 };
    return { status: 200, body: more[path] ?? { items: [] } };
  };
}

/** Answers as for a guest. */
export const guest: Answer = ({ path }) =>
  path === '/api/account/me'
    ? { status: 200, body: { account: null } }
    : { status: 401, body: problem(401, 'sign-in-required', 'Sign in first.') };

export const problem = (
  status: number,
  type: string,
  detail: string,
  errors?: Problem['errors'],
): Problem => ({
  type,
  title: 'Refused',
  status,
  detail,
  ...(errors ? { errors } : {}),
});
