import { fragments as cartFragments } from '@tessera/mfe-cart-contract/fragments';
import { browserEvents, type CatalogEvents } from '@tessera/mfe-catalog-contract/browser-events';
import {
  extensionPoints,
  type CatalogExtensionPoints,
} from '@tessera/mfe-catalog-contract/extension-points';
import { fragments, type CatalogFragments } from '@tessera/mfe-catalog-contract/fragments';
import {
  defineMicroFrontend,
  type PropsOf,
  type SchemasOf,
} from '@tessera/mfe-kit/define-micro-frontend';

fragments satisfies PropsOf<'catalog', CatalogFragments>;

export default defineMicroFrontend({
  name: 'catalog',
  routes: [
    { path: '/', page: 'home' },
    { path: '/c/:category', page: 'category' },
    { path: '/search', page: 'search' },
    { path: '/products/:handle', page: 'product' },
    { path: '/products/:handle/review', page: 'review' },
    { path: '/stores', page: 'stores' },
  ],
  fragments: {
    // Links, and forms that send themselves when something is chosen.
    home: { kind: 'page', hydrate: 'interaction' },
    category: { kind: 'page', hydrate: 'interaction' },
    search: { kind: 'page' },
    product: { kind: 'page', hydrate: 'interaction' },
    review: { kind: 'page' },
    stores: { kind: 'page' },
    // A form that works as HTML: its code is needed once somebody types.
    'search-box': { kind: 'fragment', hydrate: 'interaction', ...fragments['search-box'] },
    // Links only: its code is needed when the page around asks for others.
    recommendations: { kind: 'fragment', hydrate: 'interaction', ...fragments.recommendations },
    // Radios of a form around it: its code is needed to tell the page of a choice.
    'store-picker': { kind: 'fragment', hydrate: 'interaction', ...fragments['store-picker'] },
  },
  extensionPoints: extensionPoints satisfies PropsOf<'catalog', CatalogExtensionPoints>,
  uses: {
    fragments: { 'cart/add-to-cart': { props: cartFragments['add-to-cart'].props } },
    apis: ['catalog'],
  },
  events: { emits: browserEvents satisfies SchemasOf<CatalogEvents> },
  // A twentieth above what the largest page took when they were set.
  budgets: { js: 23_300, css: 1_900 },
});
