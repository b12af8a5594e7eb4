import { fragments } from '@tessera/mfe-account-contract/fragments';
import { defineMicroFrontend } from '@tessera/mfe-kit/define-micro-frontend';

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
});
