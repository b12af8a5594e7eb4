import type { Release } from '@tessera/releases/release';
import { describe, expect, it } from 'vitest';
import { checkGate } from './check-gate.ts';
import {
  cart,
  cartContract,
  catalog,
  extension,
  ratings,
  worldOf,
} from './testing/shop-releases.ts';
import type { World } from './world.ts';

const gate = (change: Release | Release[], world: World) =>
  checkGate({ change: [change].flat(), world });

const withProps = (
  release: Release,
  fragment: string,
  props: Record<string, unknown>,
): Release => ({
  ...release,
  fragments: {
    ...release.fragments,
    [fragment]: { ...release.fragments[fragment]!, props },
  },
});
const without = (release: Release, fragment: string): Release => {
  const { [fragment]: _, ...fragments } = release.fragments;
  return { ...release, fragments };
};
const needsMore = {
  type: 'object',
  required: ['variantId', 'priceLabel'],
  properties: { variantId: { type: 'string' }, priceLabel: { type: 'string' } },
};
const handle = { type: 'object', properties: { handle: { type: 'string' } } };

describe('the gate lets pass', () => {
  it('a release that goes with all others, whichever is new', () => {
    expect(gate(cart(), worldOf([cart(), catalog()]))).toEqual([]);
    expect(gate(catalog(), worldOf([cart(), catalog()]))).toEqual([]);
  });

  it('the first releases of a shop in one change, before a shell has spoken', () => {
    expect(gate([cart(), catalog()], worldOf([], { host: null }))).toEqual([]);
  });

  it('a fragment that takes more than before', () => {
    const roomy = withProps(cart(), 'add-to-cart', { type: 'object' });
    expect(gate(roomy, worldOf([catalog()]))).toEqual([]);
  });

  it('two changes that only go together, together', () => {
    const provider = withProps(cart(), 'add-to-cart', needsMore);
    const consumer = catalog({ uses: { fragments: { 'cart/add-to-cart': { props: needsMore } } } });
    const world = worldOf([cart(), catalog()]);
    expect(gate([provider, consumer], world)).toEqual([]);
    expect(gate(provider, world)).not.toEqual([]);
  });

  it('an extension whose point gives what it takes', () => {
    const release = ratings(extension('catalog/product/after-details', handle));
    expect(gate(release, worldOf([catalog(), cart()]))).toEqual([]);
  });
});

describe('the gate refuses, with the rule and against whom', () => {
  const live = worldOf([cart(), catalog()]);
  const slow = { priceLabel: { type: 'string' } };
  const stale = { type: 'object', required: ['total'], properties: { total: { type: 'integer' } } };
  const cases: [string, Release, World, string, string | null, string][] = [
    [
      'a fragment that others place and that is gone',
      without(cart(), 'add-to-cart'),
      live,
      'missing-fragment',
      'catalog@0.1.0-catalog (live)',
      'no such fragment',
    ],
    [
      'a slot for a fragment nobody has',
      catalog({ uses: { fragments: { 'cart/gift-wrap': { props: {} } } } }),
      live,
      'missing-fragment',
      'cart@0.1.0-cart (live)',
      'cart/gift-wrap',
    ],
    [
      'a slot for a team of which nothing is live',
      catalog(),
      worldOf([]),
      'missing-fragment',
      null,
      'no release of cart is live',
    ],
    [
      "a fragment of the shell's frame that is gone",
      without(cart(), 'mini-cart'),
      live,
      'missing-fragment',
      'shell',
      "The shell's frame",
    ],
    [
      "a fragment of the shell's frame that needs props",
      withProps(cart(), 'mini-cart', { type: 'object', required: ['count'] }),
      live,
      'props',
      'shell',
      'no props',
    ],
    [
      'an extension point that is not there',
      ratings(extension('catalog/product/before-details', handle)),
      live,
      'missing-fragment',
      'catalog@0.1.0-catalog (live)',
      'does not have',
    ],
    [
      'an extension point that others stand in and that is gone',
      catalog({ extensionPoints: {} }),
      worldOf([cart(), ratings(extension('catalog/product/after-details', handle))]),
      'missing-fragment',
      'ratings@0.1.0-ratings (live)',
      'seen nowhere',
    ],
    [
      'an extension that needs what its point does not give',
      ratings(extension('catalog/product/after-details', { ...handle, required: ['sku'] })),
      live,
      'props',
      'catalog@0.1.0-catalog (live)',
      '"sku" may be missing',
    ],
    [
      'a file of an exposed module that is missing',
      cart({ assets: { 'remoteEntry.js': { bytes: 1, integrity: 'x' } } }),
      live,
      'missing-module',
      null,
      './add-to-cart',
    ],
    [
      'a prop that became required, against who uses it',
      withProps(cart(), 'add-to-cart', needsMore),
      live,
      'props',
      'catalog@0.1.0-catalog (live)',
      '"priceLabel" may be missing',
    ],
    [
      'props that the live fragment does not take',
      catalog({
        uses: {
          fragments: {
            'cart/add-to-cart': {
              props: {
                type: 'object',
                required: ['variantId'],
                properties: { variantId: { type: 'string' }, ...slow },
              },
            },
          },
        },
      }),
      live,
      'props',
      'cart@0.1.0-cart (live)',
      'does not take',
    ],
    [
      'an event in another shape than its listeners know',
      catalog({ events: { emits: { 'catalog:store-picked': stale } } }),
      live,
      'event',
      'cart@0.1.0-cart (live)',
      '"id" may be missing',
    ],
    [
      'an event that others listen to and that is gone',
      catalog({ events: {} }),
      live,
      'event',
      'cart@0.1.0-cart (live)',
      'does not send',
    ],
    [
      'a listener for a shape that nobody sends',
      cart({ events: { listens: { 'catalog:store-picked': stale } } }),
      live,
      'event',
      'catalog@0.1.0-catalog (live)',
      '"total" may be missing',
    ],
    [
      'a call the service does not offer',
      cart(),
      { ...live, contracts: { cart: { version: '2.0.0', document: { paths: {} } } } },
      'api',
      'cart API 2.0.0',
      'does not offer',
    ],
    [
      'a call to a service without a contract',
      cart(),
      { ...live, contracts: {} },
      'api',
      'cart API',
      'no contract',
    ],
    [
      'a shared module in a range that the shell does not provide',
      cart({ shared: { react: '^20.0.0' } }),
      worldOf([catalog({ shared: {} })]),
      'shared',
      'shell',
      '19.3.1',
    ],
    [
      'a shared module that the shell does not know',
      cart({ shared: { lodash: '^4.0.0' } }),
      live,
      'shared',
      'shell',
      'no such module',
    ],
    [
      'a shared module in a range that leaves another release none',
      cart({ shared: { react: '~19.1.0' } }),
      worldOf([catalog({ shared: { react: '^19.2.0' } })], { host: null }),
      'shared',
      'catalog@0.1.0-catalog (live)',
      'No version suits both',
    ],
    [
      'a major of the design system that is not served',
      cart({ designSystem: { major: 2 } }),
      live,
      'design-system',
      'shell',
      'design system 2',
    ],
    [
      'more JavaScript than its budget',
      cart({ budgets: { js: 2999 } }),
      live,
      'budget',
      null,
      '3.0 kB',
    ],
    [
      'a route that another team answers, whatever its parameter is called',
      cart({ routes: [{ path: '/products/:id', page: 'cart' }] }),
      live,
      'route',
      'catalog@0.1.0-catalog (live)',
      '/products/:handle',
    ],
    [
      "a route at an address of the shell's",
      cart({ routes: [{ path: '/_releases', page: 'cart' }] }),
      live,
      'route',
      'shell',
      'keeps for itself',
    ],
    [
      'a route whose page is missing',
      cart({ routes: [{ path: '/gifts', page: 'gifts' }] }),
      live,
      'missing-fragment',
      null,
      'the page "gifts"',
    ],
  ];
  it.each(cases)('%s', (_, release, world, rule, against, words) => {
    const refusals = gate(release, world);
    expect(refusals.filter((one) => one.words.includes(words))).toEqual([
      { rule, against, words: expect.stringMatching(/\. .*\.$|npx tessera/) },
      ...refusals.filter((one) => one.words.includes(words)).slice(1),
    ]);
    expect(refusals.every((one) => one.rule === rule)).toBe(true);
  });

  it('what would only fail beside a canary, and says so', () => {
    const world = worldOf([cart(), catalog()]);
    const canary = catalog({
      id: '0.2.0-next',
      uses: { fragments: { 'cart/add-to-cart': { props: {} } } },
    });
    world.releases.push({ release: canary, served: 'canary' });
    expect(gate(cart(), world).map(({ against }) => against)).toEqual([
      'catalog@0.2.0-next (canary)',
    ]);
  });

  it('with every reason at once', () => {
    const bad = without(
      cart({ designSystem: { major: 3 }, shared: { react: '^20' } }),
      'add-to-cart',
    );
    expect(
      gate(bad, worldOf([catalog({ shared: {} })]))
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(['design-system', 'missing-fragment', 'shared']);
  });
});

describe('calls of a service', () => {
  const answer = (schema: unknown) => ({
    responses: { 200: { description: '', content: { 'application/json': { schema } } } },
  });
  const body = (schema: unknown) => ({
    requestBody: { required: true, content: { 'application/json': { schema } } },
  });
  const count = { count: { type: 'integer' } };
  const cases: [string, Record<string, unknown>, string | null][] = [
    [
      'more in the answer is fine',
      answer({
        type: 'object',
        required: ['count'],
        properties: { ...count, tax: { type: 'number' } },
      }),
      null,
    ],
    [
      'less that was optional is fine',
      answer({ type: 'object', required: ['count'], properties: count }),
      null,
    ],
    [
      'less that was always there is not',
      answer({ type: 'object', properties: count }),
      'answer: "count" may be missing',
    ],
    [
      'another type in the answer is not',
      answer({ type: 'object', required: ['count'], properties: { count: { type: 'number' } } }),
      'answer: "count" may have a fraction',
    ],
    [
      'more that may be sent is fine',
      body({
        type: 'object',
        properties: { quantity: { type: 'integer' }, note: { type: 'string' } },
        additionalProperties: false,
      }),
      null,
    ],
    [
      'more that must be sent is not',
      body({ type: 'object', required: ['note'], properties: {} }),
      'request: "note" may be missing',
    ],
    [
      'less that is taken is not',
      body({
        type: 'object',
        required: ['quantity'],
        properties: { quantity: { type: 'integer', maximum: 10 } },
      }),
      'request: "quantity" may be below',
    ],
    [
      'a parameter of the path by another name is fine',
      {
        parameters: [{ in: 'path', name: 'variantId', required: true, schema: { type: 'string' } }],
      },
      null,
    ],
    [
      'a header that must be sent is not',
      {
        parameters: [
          { in: 'path', name: 'variantId', required: true, schema: {} },
          { in: 'header', name: 'Idempotency-Key', required: true },
        ],
      },
      'the parameter "Idempotency-Key" is needed there',
    ],
    [
      'an answer of another status is not',
      { responses: { 202: { description: '' } } },
      'it may answer 202',
    ],
    [
      'an answer without its body is not',
      { responses: { 200: { description: '' } } },
      '200 comes without a body',
    ],
  ];
  it.each(cases)('%s', (_, change, words) => {
    const contracts = { cart: { version: '1.1.0', document: cartContract(change) } };
    const found = gate(cart(), worldOf([catalog()], { contracts }));
    if (words === null) expect(found).toEqual([]);
    else
      expect(found).toMatchObject([
        {
          rule: 'api',
          against: 'cart API 1.1.0',
          words: expect.stringContaining(words.replace('below', '')),
        },
      ]);
  });
});
