import { browserEvents, type AccountEvents } from '@tessera/mfe-account-contract/browser-events';
import { fragments, type AccountFragments } from '@tessera/mfe-account-contract/fragments';
import { fragments as cartFragments } from '@tessera/mfe-cart-contract/fragments';
import {
  defineMicroFrontend,
  type PropsOf,
  type SchemasOf,
} from '@tessera/mfe-kit/define-micro-frontend';

fragments satisfies PropsOf<'account', AccountFragments>;

export default defineMicroFrontend({
  name: 'account',
  routes: [
    { path: '/account', page: 'account' },
    { path: '/account/sign-in', page: 'sign-in' },
    { path: '/account/orders', page: 'orders' },
    { path: '/account/addresses', page: 'addresses' },
    { path: '/account/wishlist', page: 'wishlist' },
    { path: '/account/security', page: 'security' },
    { path: '/account/data', page: 'data' },
    { path: '/account/forgot-password', page: 'forgot-password' },
    { path: '/account/reset-password', page: 'reset-password' },
    { path: '/account/confirm-email', page: 'confirm-email' },
    { path: '/wishlist', page: 'wishlist' },
    { path: '/wishlist/shared/:token', page: 'shared-wishlist' },
  ],
  fragments: {
    account: { kind: 'page' },
    'sign-in': { kind: 'page' },
    orders: { kind: 'page' },
    addresses: { kind: 'page' },
    security: { kind: 'page' },
    data: { kind: 'page' },
    'forgot-password': { kind: 'page' },
    'reset-password': { kind: 'page' },
    'confirm-email': { kind: 'page' },
    wishlist: { kind: 'page' },
    'shared-wishlist': { kind: 'page' },
    // A form that works as HTML, on a page that has enough to load.
    'wishlist-button': {
      kind: 'fragment',
      hydrate: 'interaction',
      extends: ['catalog/product/beside-buy'],
      ...fragments['wishlist-button'],
    },
    // Comes with the page it is on, which waits for somebody to reach for it where it can.
    'wishlist-hearts': {
      kind: 'fragment',
      hydrate: 'idle',
      extends: ['catalog/list/card-corners'],
      ...fragments['wishlist-hearts'],
    },
    // Its links, its menu and its form work as HTML, so the code can wait until somebody reaches for it.
    'account-menu': { kind: 'fragment', hydrate: 'interaction', ...fragments['account-menu'] },
  },
  uses: {
    fragments: { 'cart/add-to-cart': { props: cartFragments['add-to-cart'].props } },
    apis: ['account'],
  },
  events: { emits: browserEvents satisfies SchemasOf<AccountEvents> },
  // A twentieth above what the largest page took when they were set.
  budgets: { js: 16_000, css: 950 },
});
