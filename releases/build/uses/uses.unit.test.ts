import { describe, expect, it } from 'vitest';
import { checkDeclared } from './check-declared.ts';
import { findOperations } from './find-operations.ts';
import { reduceContract } from './reduce-contract.ts';
import { scanSource } from './scan-source.ts';

const answer = (schema: string) => ({
  responses: {
    200: {
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
    },
    404: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } } },
  },
});
const contract = {
  openapi: '3.1.0',
  info: { title: 'cart', version: '1.2.0', description: 'Carts' },
  paths: {
    '/api/cart/cart': { get: answer('Cart') },
    '/api/cart/lines': { post: answer('Cart') },
    '/api/cart/lines/{id}': { patch: answer('Cart'), delete: answer('Cart') },
    '/api/cart/lines/all': { delete: answer('Nothing') },
    '/api/cart/orders': { get: answer('Orders') },
  },
  components: {
    schemas: {
      Cart: { properties: { lines: { items: { $ref: '#/components/schemas/Line' } } } },
      Line: { properties: { next: { $ref: '#/components/schemas/Line' } } },
      ...{ Nothing: {}, Orders: {}, Problem: {} },
    },
  },
};

const operationsOf = (source: string) => {
  const calls = scanSource('src/a.ts', source).filter(({ kind }) => kind === 'api');
  const { operations, problems } = findOperations(calls, { cart: contract });
  return problems.length > 0 ? problems : operations['cart'];
};

describe('the operations that sources call', () => {
  const cases: [string, string, string[]][] = [
    ['a plain path', `api.get<Cart>('/api/cart/cart', signal)`, ['GET /api/cart/cart']],
    ['a method', `api.send('POST', '/api/cart/lines', line)`, ['POST /api/cart/lines']],
    [
      'a part that is computed',
      'api.send("PATCH", `/api/cart/lines/${f(id)}`)',
      ['PATCH /api/cart/lines/{id}'],
    ],
    ['a query', 'api.get(`/api/cart/orders?${search}`)', ['GET /api/cart/orders']],
    ['a query with its mark', 'api.get(`/api/cart/orders${search}`)', ['GET /api/cart/orders']],
    [
      'a path in a constant',
      'const path = `/api/cart/lines/${id}`; if (x) api.send("DELETE", path);',
      ['DELETE /api/cart/lines/{id}'],
    ],
    [
      'a path made of constants',
      "const base = '/api/cart/lines'; const f = () => { const path = `${base}/${id}`; api.send('POST', base); api.send('DELETE', path) }",
      ['DELETE /api/cart/lines/{id}', 'POST /api/cart/lines'],
    ],
    [
      'the innermost constant',
      "const p = '/api/cart/cart'; const f = () => { const p = '/api/cart/orders'; api.get(p) }; api.get(p)",
      ['GET /api/cart/cart', 'GET /api/cart/orders'],
    ],
    ['a sum', "api.get('/api/cart/' + 'cart')", ['GET /api/cart/cart']],
    [
      'an exact path before a parameter',
      "api.send('DELETE', '/api/cart/lines/all')",
      ['DELETE /api/cart/lines/all'],
    ],
    [
      'all methods when it cannot be told',
      'const url = `/api/cart/lines/${id}`; go(url)',
      ['DELETE /api/cart/lines/{id}', 'PATCH /api/cart/lines/{id}'],
    ],
    ['not what only a type says', "type A = paths['/api/cart/cart']['get']", []],
    ['not what a comment says', '// /api/cart/cart', []],
  ];
  it.each(cases)('%s', (_, source, operations) => {
    expect(operationsOf(source)).toEqual(operations);
  });

  const wrong: [string, string, string][] = [
    [
      'a path the contract lacks',
      "api.get('/api/cart/basket')",
      'src/a.ts:1 calls GET /api/cart/basket, which is not in the contract of cart (1.2.0)',
    ],
    [
      'a method the path lacks',
      "api.send('PUT', '/api/cart/lines')",
      'src/a.ts:1 calls PUT /api/cart/lines, which',
    ],
    [
      'a service that is not declared',
      "\napi.get('/api/stock/all')",
      "src/a.ts:2 calls /api/stock/all, and micro-frontend.ts does not say so: the release gate could not protect the call. Add 'stock' to uses.apis.",
    ],
    ['a service that is computed', 'api.get(`/api/${name}/all`)', 'cannot be told from the source'],
  ];
  it.each(wrong)('stop the build: %s', (_, source, words) => {
    expect(operationsOf(source)).toEqual([expect.stringContaining(words)]);
  });
});

describe('a reduced contract', () => {
  it('has the called operations, their answers of success and the schemas these need, and no more', () => {
    expect(reduceContract(contract, ['DELETE /api/cart/lines/{id}'])).toEqual({
      openapi: '3.1.0',
      info: { title: 'cart', version: '1.2.0' },
      paths: {
        '/api/cart/lines/{id}': { delete: { responses: { 200: answer('Cart').responses[200] } } },
      },
      components: {
        schemas: { Cart: contract.components.schemas.Cart, Line: contract.components.schemas.Line },
      },
    });
  });
});

describe('what the declaration has to name', () => {
  const declaration = {
    name: 'cart',
    routes: [],
    fragments: { 'mini-cart': { kind: 'page' as const } },
    uses: { fragments: { 'catalog/store-picker': { props: {} } } },
    events: { listens: { 'catalog:store-picked': {} } },
  };
  const problems = (source: string) => checkDeclared(scanSource('src/a.tsx', source), declaration);

  it('is other teams’ fragments and events', () => {
    expect(problems('<Slot<F> fragment="account/account-menu" props={{}} />')).toEqual([
      expect.stringContaining('Add it to uses.fragments'),
    ]);
    expect(problems('<Slot fragment="cart/gone" props={{}}>a</Slot>')).toHaveLength(1);
    expect(problems("useBrowserEvent<E>('account:changed', f)")).toEqual([
      expect.stringContaining('Add it to events.listens'),
    ]);
    expect(problems("emit<E>('account:changed', f)")).toEqual([
      expect.stringContaining('Add it to events.emits'),
    ]);
  });

  it('is not what is declared, or stays within', () => {
    const source = `<Slot fragment="catalog/store-picker" /> ; <Slot fragment={'cart/mini-cart'} />;
      emit('cart:private', 1); useBrowserEvent('catalog:store-picked', f)`;
    expect(problems(source)).toEqual([]);
  });
});
