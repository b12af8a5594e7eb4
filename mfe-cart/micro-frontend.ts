import { fragments } from '@tessera/mfe-cart-contract/fragments';
import { defineMicroFrontend } from '@tessera/mfe-kit/define-micro-frontend';

export default defineMicroFrontend({
  name: 'cart',
  routes: [
    { path: '/cart', page: 'cart' },
    { path: '/checkout', page: 'checkout' },
    { path: '/orders/:id', page: 'confirmation' },
  ],
  fragments: {
    cart: { kind: 'page' },
    checkout: { kind: 'page' },
    confirmation: { kind: 'page' },
    'add-to-cart': { kind: 'fragment', hydrate: 'load', ...fragments['add-to-cart'] },
    // A link; it has to hear of changes, which never come before the page is idle.
    'mini-cart': { kind: 'fragment', hydrate: 'load', ...fragments['mini-cart'] },
  },
});
