import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slotHtml } from '../testing/slot-html.ts';
import { startShop, type TestShop } from '../testing/start-shop.ts';

describe('a single fragment', () => {
  let shop: TestShop;
  beforeEach(async () => {
    shop = await startShop();
  });
  afterEach(() => shop.stop());
  const open = (path: string) => fetch(`${shop.url}/_fragments/${path}`);

  it('comes as it would stand in its slot, with everything nested, without scripts', async () => {
    shop.catalog.routes['/fragments/recommendations'] = () => ({
      html: [`<i>more</i>${slotHtml('cart/add-to-cart')}`],
      state: { n: 1 },
    });
    shop.cart.routes['/fragments/add-to-cart'] = () => ({ html: ['<b>Add</b>'] });
    const props = encodeURIComponent('{"limit":4}');
    const response = await open(
      `catalog/recommendations?props=${props}&instance=r7&url=${encodeURIComponent('/products/x?a=1')}`,
    );
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('<tessera-fragment id="r7" data-fragment="catalog/recommendations"');
    expect(html).toContain('<tessera-fragment id="r7n2" data-fragment="cart/add-to-cart"');
    expect(html).toContain('id="r7-state">{"state":{"n":1}');
    expect(html).toContain(
      `<link rel="stylesheet" href="${shop.url}/assets/catalog/c1/recommendations.css">`,
    );
    expect(html).not.toMatch(/<script(?! type="application\/json")/);
    expect(shop.catalog.requests.at(-1)).toMatchObject({
      url: `/fragments/recommendations?props=${encodeURIComponent('{"limit":4}')}`,
      headers: { 'tessera-url': '/products/x?a=1', 'tessera-instance': 'r7' },
    });
  });

  it('that cannot be had is a problem', async () => {
    shop.cart.routes['/fragments/add-to-cart'] = () => ({ status: 500 });
    expect((await open('cart/add-to-cart')).status).toBe(502);
    expect((await open('cart/nothing')).status).toBe(404);
    expect((await open('cart/cart')).status, 'a page is no fragment').toBe(404);
    expect((await open('cart/add-to-cart?props=[]')).status).toBe(400);
    expect((await open('cart/add-to-cart?instance=%22%3E')).status).toBe(400);
  });
});
