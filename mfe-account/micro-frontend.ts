import { browserEvents, type AccountEvents } from '@tessera/mfe-account-contract/browser-events';
import { fragments, type AccountFragments } from '@tessera/mfe-account-contract/fragments';
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
  ],
  fragments: {
    account: { kind: 'page' },
    'sign-in': { kind: 'page' },
    orders: { kind: 'page' },
    addresses: { kind: 'page' },
    // Its links, its menu and its form work as HTML, so the code can wait until somebody reaches for it.
    'account-menu': { kind: 'fragment', hydrate: 'interaction', ...fragments['account-menu'] },
  },
  uses: { apis: ['account'] },
  events: { emits: browserEvents satisfies SchemasOf<AccountEvents> },
  // A tenth above what the largest page took when they were set.
  budgets: { js: 11_600, css: 800 },
});
