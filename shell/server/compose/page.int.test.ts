import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startShop, type TestShop } from '../testing/start-shop.ts';

describe('a composed page', () => {
  let shop: TestShop;
  beforeEach(async () => {
    shop = await startShop();
  });
  afterEach(() => shop.stop());

  it('has the page fragment, its head, its state and the filled frame', async () => {
    shop.catalog.routes['/fragments/product'] = () => ({
      head: {
        title: 'Harbour | Tessera',
        meta: [{ name: 'description', content: 'A "print"' }],
        links: [{ rel: 'canonical', href: 'http://shop.example/products/harbour' }],
        jsonLd: [{ '@type': 'Product', name: '</script>' }],
      },
      state: { queries: [] },
      html: ['<h1>Harb', 'our</h1>'],
    });
    const response = await fetch(`${shop.url}/products/harbour`);
    const html = await response.text();

    expect(response.status).toBe(200);
    expect(html).toContain('<title>Harbour | Tessera</title>');
    expect(html).toContain('<meta name="description" content="A &quot;print&quot;">');
    expect(html).toContain('{"@type":"Product","name":"\\u003c/script>"}');
    expect(html).toContain('<h1>Harbour</h1></tessera-fragment>');
    expect(html).toMatch(
      /id="p0" data-fragment="catalog\/product" data-owner="catalog" data-release="c1" data-props="\{&quot;handle&quot;:&quot;harbour&quot;\}"/,
    );
    expect(html).toContain(
      'id="p0-state">{"state":{"queries":[]},"data":null,"status":200}</script>',
    );
    for (const text of ['search', 'mini cart', 'menu']) expect(html).toContain(`<b>${text}</b>`);
    expect(html.endsWith('</body></html>')).toBe(true);
  });
});
