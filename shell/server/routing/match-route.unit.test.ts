import { describe, expect, it } from 'vitest';
import { testRelease } from '../testing/test-release.ts';
import { declaredSlots } from './declared-slots.ts';
import { matchRoute } from './match-route.ts';

const releases = new Map([
  [
    'catalog',
    testRelease({
      name: 'catalog',
      id: 'c1',
      routes: [
        { path: '/', page: 'home' },
        { path: '/products/:handle', page: 'product' },
        { path: '/products/new', page: 'new' },
        { path: '/c/:category', page: 'category' },
      ],
    }),
  ],
  [
    'cart',
    testRelease({ name: 'cart', id: 'k1', routes: [{ path: '/orders/:id', page: 'order' }] }),
  ],
]);
const match = (path: string) => matchRoute(releases, new URL(path, 'http://shop').pathname);

describe('routes', () => {
  it('lead to the page of the release that owns them', () => {
    expect(match('/')).toMatchObject({ kind: 'page', release: { name: 'catalog' }, params: {} });
    expect(match('/orders/7')).toMatchObject({ release: { name: 'cart' }, params: { id: '7' } });
  });

  it('prefer static segments to params, whatever their order', () => {
    expect(match('/products/new')).toMatchObject({ route: { page: 'new' } });
    expect(match('/products/old')).toMatchObject({ route: { page: 'product' } });
  });

  it('decode handles in any script', () => {
    for (const handle of ['قميص', '🖼️ print', 'a/b', '100%']) {
      expect(match(`/products/${encodeURIComponent(handle)}`)).toMatchObject({
        params: { handle },
      });
    }
  });

  it('send a trailing slash to the path without', () => {
    expect(match('/products/x/')).toEqual({ kind: 'redirect', pathname: '/products/x' });
    expect(match('/c/%D9%82//')).toEqual({ kind: 'redirect', pathname: '/c/%D9%82' });
  });

  it('never redirect to another host', () => {
    expect(matchRoute(releases, '//elsewhere.example/')).toEqual({
      kind: 'redirect',
      pathname: '/elsewhere.example',
    });
  });

  it('match nothing that is unknown, too long, or badly encoded', () => {
    for (const path of ['/nothing', '/products', '/products/x/y', '/products/%E0%A4%A']) {
      expect(matchRoute(releases, path), path).toEqual({ kind: 'none' });
    }
  });
});

describe('the slots a route declares', () => {
  it("get the URL's values, and leave out what the URL does not have", () => {
    const route = {
      path: '/products/:handle',
      page: 'product',
      slots: [
        { fragment: 'catalog/recommendations', props: { handle: ':handle', limit: 4 } },
        { fragment: 'cart/add-to-cart', props: { variantId: '?variant' } },
      ],
    };
    const search = new URLSearchParams();
    expect(declaredSlots(route, { handle: 'x' }, search)).toEqual([
      { fragment: 'catalog/recommendations', props: { handle: 'x', limit: 4 } },
      { fragment: 'cart/add-to-cart', props: {} },
    ]);
    search.set('variant', 'v1');
    expect(declaredSlots(route, {}, search)[1]?.props).toEqual({ variantId: 'v1' });
  });
});
