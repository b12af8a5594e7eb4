import type { z } from 'zod';
import { ReleaseSchema, type Release } from '@tessera/releases/release';
import type { World } from '../world.ts';

type Change = Partial<z.input<typeof ReleaseSchema>>;

const addToCart = {
  type: 'object',
  additionalProperties: false,
  required: ['variantId'],
  properties: { variantId: { type: 'string', minLength: 1 }, priceLabel: { type: 'string' } },
};
const storePicker = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: { name: { type: 'string' } },
};
const detailsPoint = {
  type: 'object',
  additionalProperties: false,
  required: ['handle'],
  properties: { handle: { type: 'string' } },
};
const cartChanged = {
  type: 'object',
  required: ['count'],
  properties: { count: { type: 'integer', minimum: 0 } },
};
const storePicked = {
  type: 'object',
  required: ['id', 'city'],
  properties: { id: { type: 'string' }, city: { type: 'string' } },
};

/** The contract of the cart's service, small. `change` bends its one operation. */
export const cartContract = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  openapi: '3.1.0',
  info: { title: 'cart', version: '1.0.0' },
  paths: {
    '/api/cart/lines/{variantId}': {
      patch: {
        parameters: [
          {
            in: 'path',
            name: 'variantId',
            required: true,
            schema: { type: 'string', maxLength: 200 },
          },
        ],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Line' } } },
        },
        responses: {
          200: {
            description: 'The cart',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Cart' } } },
          },
        },
        ...change,
      },
    },
  },
  components: {
    schemas: {
      Line: {
        type: 'object',
        required: ['quantity'],
        properties: { quantity: { type: 'integer', minimum: 0, maximum: 99 } },
      },
      Cart: {
        type: 'object',
        required: ['count'],
        properties: { count: { type: 'integer' }, note: { type: ['string', 'null'] } },
        additionalProperties: false,
      },
    },
  },
});

const shared = { react: '^19.0.0', '@tanstack/react-query': '^5.0.0' };

const common = {
  version: '0.1.0',
  builtAt: '2026-01-01T00:00:00.000Z',
  lifecycles: ['lifecycles.js'],
  remoteEntry: 'remoteEntry.js',
  designSystem: { major: 1 },
  shared,
};
const assets = (...files: string[]) =>
  Object.fromEntries(
    ['remoteEntry.js', 'lifecycles.js', ...files].map((file) => [
      file,
      { bytes: 3000, brotli: 1000, integrity: 'sha384-x' },
    ]),
  );

/** A release of cart as it goes with everything else; `change` makes it one that may not. */
export const cart = (change: Change = {}): Release =>
  ReleaseSchema.parse({
    ...common,
    name: 'cart',
    id: '0.1.0-cart',
    routes: [
      { path: '/cart', page: 'cart' },
      { path: '/orders/:id', page: 'cart' },
    ],
    fragments: {
      cart: { kind: 'page', timeoutMs: 3000, module: './cart', js: ['cart.js'] },
      'add-to-cart': {
        ...{ kind: 'fragment', timeoutMs: 400, module: './add-to-cart', js: ['add.js'] },
        props: addToCart,
      },
      'mini-cart': {
        ...{ kind: 'fragment', timeoutMs: 300, module: './mini-cart', js: ['mini.js'] },
        props: { type: 'object', additionalProperties: false },
      },
    },
    assets: assets('cart.js', 'add.js', 'mini.js'),
    uses: {
      fragments: { 'catalog/store-picker': { props: storePicker } },
      apis: {
        cart: {
          version: '1.0.0',
          operations: ['PATCH /api/cart/lines/{variantId}'],
          document: cartContract(),
        },
      },
    },
    events: {
      emits: { 'cart:changed': cartChanged },
      listens: { 'catalog:store-picked': storePicked },
    },
    budgets: { js: 3000, css: null },
    ...change,
  });

/** The same of catalog. */
export const catalog = (change: Change = {}): Release =>
  ReleaseSchema.parse({
    ...common,
    name: 'catalog',
    id: '0.1.0-catalog',
    routes: [{ path: '/products/:handle', page: 'product' }],
    fragments: {
      product: { kind: 'page', timeoutMs: 3000, module: './product', js: ['product.js'] },
      'store-picker': {
        ...{ kind: 'fragment', timeoutMs: 500, module: './store-picker', js: ['picker.js'] },
        props: storePicker,
      },
    },
    assets: assets('product.js', 'picker.js'),
    extensionPoints: { 'product/after-details': { props: detailsPoint } },
    uses: { fragments: { 'cart/add-to-cart': { props: addToCart } } },
    events: { emits: { 'catalog:store-picked': storePicked }, listens: {} },
    ...change,
  });

/** A fragment of a fourth team that stands on catalog's product page. */
export const extension = (point: string, props: Record<string, unknown>): Change => ({
  fragments: {
    rating: {
      ...{ kind: 'fragment', timeoutMs: 300, module: './rating', js: [], props },
      extends: [point],
    },
  },
});

export const ratings = (change: Change): Release =>
  ReleaseSchema.parse({
    ...common,
    name: 'ratings',
    id: '0.1.0-ratings',
    routes: [],
    fragments: {},
    assets: assets(),
    ...change,
  });

/** Live releases, and what else there is. */
export const worldOf = (live: Release[], change: Partial<World> = {}): World => ({
  releases: live.map((release) => ({ release, served: 'live' })),
  host: {
    provides: { react: '19.3.1', '@tanstack/react-query': '5.108.0' },
    designSystemMajors: [1],
    frameFragments: ['cart/mini-cart'],
  },
  contracts: { cart: { version: '1.0.0', document: cartContract() } },
  ...change,
});
