import { browserEvents, type CartEvents } from '@tessera/mfe-cart-contract/browser-events';
import { fragments, type CartFragments } from '@tessera/mfe-cart-contract/fragments';
import { browserEvents as catalogEvents } from '@tessera/mfe-catalog-contract/browser-events';
import { fragments as catalogFragments } from '@tessera/mfe-catalog-contract/fragments';
import {
  defineMicroFrontend,
  type PropsOf,
  type SchemasOf,
} from '@tessera/mfe-kit/define-micro-frontend';

fragments satisfies PropsOf<'cart', CartFragments>;

export default defineMicroFrontend({
  name: 'cart',
  routes: [
    { path: '/cart', page: 'cart' },
    { path: '/checkout', page: 'checkout' },
    { path: '/orders/:id', page: 'confirmation' },
  ],
  fragments: {
    // Forms that work as HTML; what was typed into them before the code came stays.
    cart: { kind: 'page', hydrate: 'interaction' },
    checkout: { kind: 'page', hydrate: 'interaction' },
    confirmation: { kind: 'page' },
    'add-to-cart': { kind: 'fragment', hydrate: 'load', ...fragments['add-to-cart'] },
    // A link; it has to hear of changes, which only code of this team makes.
    'mini-cart': {
      kind: 'fragment',
      hydrate: 'interaction',
      wakesWithTeam: true,
      ...fragments['mini-cart'],
    },
  },
  uses: {
    fragments: {
      'catalog/recommendations': { props: catalogFragments.recommendations.props },
      'catalog/store-picker': { props: catalogFragments['store-picker'].props },
    },
    apis: ['cart', 'account'],
  },
  events: {
    emits: browserEvents satisfies SchemasOf<CartEvents>,
    listens: { 'catalog:store-picked': catalogEvents['catalog:store-picked'] },
  },
  // A twentieth above what the largest page took when they were set.
  budgets: { js: 20_500, css: 1_350 },
});
