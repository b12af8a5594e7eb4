import { expect, it } from 'vitest';
import { fragmentCookies } from './fragment-cookies.ts';

const cookies = new Map([
  ['account_session_token', 'secret'],
  ['account_view', 'list'],
  ['cart_id', 'c7'],
]);

it.each([
  [
    'a service has its own cookies',
    'account',
    null,
    'account_session_token=secret; account_view=list',
  ],
  ['another service has no session', 'cart', null, 'cart_id=c7'],
  [
    'a build of account elsewhere gets no session',
    'account',
    'https://anna.example',
    'account_view=list',
  ],
  [
    'a name that only looks near is elsewhere',
    'account',
    'http://localhost.example',
    'account_view=list',
  ],
  [
    'a build of account on this machine does',
    'account',
    'http://127.0.0.1:4001',
    'account_session_token=secret; account_view=list',
  ],
] as const)('%s', (_, owner, servedAt, header) => {
  expect(fragmentCookies(cookies, owner, servedAt)).toBe(header);
});
