import { describe, expect, it } from 'vitest';
import { matchPage } from './match-page.ts';
import type { PageData } from './page-data.ts';

const release = (...paths: string[]): PageData['releases'][string] => ({
  id: 'r1',
  version: '1.0.0',
  bucket: 'live',
  base: '/assets/x/r1/',
  entry: '/assets/x/r1/remoteEntry.js',
  routes: paths.map((path) => ({ path, page: path })),
  fragments: {},
});
const releases: PageData['releases'] = {
  catalog: release('/', '/products/:handle', '/products/new'),
  cart: release('/cart', '/orders/:id'),
};

describe('the page of an address', () => {
  it('is found in any micro-frontend, with decoded parameters', () => {
    expect(matchPage(releases, '/products/%D8%AA%D8%AD')).toEqual({
      owner: 'catalog',
      page: '/products/:handle',
      params: { handle: 'تح' },
    });
    expect(matchPage(releases, '/')).toMatchObject({ owner: 'catalog', page: '/' });
    expect(matchPage(releases, '/orders/7')).toMatchObject({ owner: 'cart', params: { id: '7' } });
  });

  it('prefers a static path to a parameter', () => {
    expect(matchPage(releases, '/products/new')?.page).toBe('/products/new');
  });

  it("is nobody's for unknown paths and broken encoding", () => {
    expect(matchPage(releases, '/nothing/here')).toBeNull();
    expect(matchPage(releases, '/products/%E0%A4%A')).toBeNull();
  });
});
