import { fragments } from '@tessera/mfe-catalog-contract/fragments';
import { defineMicroFrontend } from '@tessera/mfe-kit/define-micro-frontend';

export default defineMicroFrontend({
  name: 'catalog',
  routes: [
    { path: '/', page: 'home' },
    { path: '/c/:category', page: 'category' },
    { path: '/search', page: 'search' },
    { path: '/products/:handle', page: 'product' },
    { path: '/stores', page: 'stores' },
  ],
  fragments: {
    home: { kind: 'page' },
    category: { kind: 'page' },
    search: { kind: 'page' },
    product: { kind: 'page' },
    stores: { kind: 'page' },
    // A form that works as HTML: its code is needed once somebody types.
    'search-box': { kind: 'fragment', hydrate: 'interaction', ...fragments['search-box'] },
    // Links only.
    recommendations: { kind: 'fragment', hydrate: 'idle', ...fragments.recommendations },
    'store-picker': { kind: 'fragment', hydrate: 'load', ...fragments['store-picker'] },
  },
});
