import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readText } from '../testing/read-until.ts';
import { slotHtml } from '../testing/slot-html.ts';
import { startShop, type TestShop } from '../testing/start-shop.ts';

const addToCart = slotHtml('cart/add-to-cart', { variantId: 'v1' });

describe('slots of a page', () => {
  let shop: TestShop;
  beforeEach(async () => {
    shop = await startShop();
    shop.catalog.routes['/fragments/product'] = () => ({
      html: [`<h1>Print</h1>${addToCart}<p>after</p>`],
    });
    shop.cart.routes['/fragments/add-to-cart'] = () => ({ html: ['<b>Add</b>'], state: { n: 1 } });
  });
  afterEach(() => shop.stop());

  const product = () => fetch(`${shop.url}/products/x`);
  const asked = (path: string) =>
    shop.cart.requests.filter(({ url }) => url.startsWith(`/fragments/${path}`));

  it('are filled in place when they are ready, with their state', async () => {
    // However busy the machine is, they come in time.
    await shop.stop();
    const { catalog, cart } = shop;
    shop = await startShop(undefined, { inPlaceMs: 30_000 });
    Object.assign(shop.catalog.routes, catalog.routes);
    Object.assign(shop.cart.routes, cart.routes);
    const html = await (await product()).text();
    expect(html).toMatch(
      /<tessera-slot data-fragment="cart\/add-to-cart"[^>]* data-instance="(s\d)"><tessera-fragment id="\1" data-fragment="cart\/add-to-cart" data-owner="cart" data-release="k1"[^>]*><b>Add<\/b><\/tessera-fragment><script type="application\/json" id="\1-state">\{"state":\{"n":1\},"data":null,"status":200\}<\/script><\/tessera-slot><p>after<\/p>/,
    );
    expect(asked('add-to-cart')).toHaveLength(1);
  });

  it('hold up nothing when they are late: fallback now, fragment later in the stream', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    shop.cart.routes['/fragments/add-to-cart'] = () => ({ html: ['<b>Add</b>'], until: promise });
    const reader = readText(await product());
    const before = await reader.until('__tessera.end()');
    expect(before).toContain(
      'data-state="pending"><form method="post" action="/cart"><input name="variantId" value="v1"></form></tessera-slot><p>after</p>',
    );
    expect(before).toContain('</footer>');
    expect(before).not.toContain('<b>Add</b>');

    resolve();
    const html = await reader.rest();
    expect(html).toMatch(
      /<template id="(s\d)-late"><tessera-fragment id="\1"[^>]*><b>Add<\/b><\/tessera-fragment><script type="application\/json" id="\1-state">.*<\/script><\/template><script nonce="[^"]+">__tessera\.late\("\1"\)<\/script><\/body>/,
    );
  });

  it('keep their fallback and say why when they fail', async () => {
    shop.cart.routes['/fragments/add-to-cart'] = () => ({ status: 500 });
    const html = await (await product()).text();
    expect(html).toContain(
      'data-state="failed" data-reason="status"><form method="post" action="/cart"><input name="variantId" value="v1">',
    );
    expect(html).toContain('<p>after</p>');
  });

  it('that miss their deadline end as failed, and the document with them', async () => {
    shop.cart.routes['/fragments/add-to-cart'] = () => new Promise(() => {});
    const html = await (await product()).text();
    expect(html).toMatch(/__tessera\.failed\("s\d","timeout"\)<\/script><\/body><\/html>$/);
  });

  it('say which are unknown, without asking anybody', async () => {
    shop.catalog.routes['/fragments/product'] = () => ({
      html: [
        slotHtml('nobody/x'),
        slotHtml('cart/nothing'),
        slotHtml('cart/cart'),
        slotHtml('cart'),
      ],
    });
    const html = await (await product()).text();
    expect(html.match(/data-state="failed" data-reason="unknown"/g)).toHaveLength(4);
    expect(asked('nothing')).toEqual([]);
  });

  it('nest', async () => {
    shop.catalog.routes['/fragments/product'] = () => ({
      html: [slotHtml('catalog/recommendations')],
    });
    shop.catalog.routes['/fragments/recommendations'] = () => ({
      html: [`<i>more</i>${addToCart}`],
    });
    const html = await (await product()).text();
    expect(html).toMatch(/<i>more<\/i><tessera-slot[^>]*><tessera-fragment[^>]*><b>Add<\/b>/);
  });

  it('nest late: the outer one comes first, the inner one after it', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    shop.catalog.routes['/fragments/product'] = () => ({
      html: [slotHtml('catalog/recommendations')],
    });
    shop.catalog.routes['/fragments/recommendations'] = () => ({
      html: [`<i>more</i>${addToCart}`],
    });
    shop.cart.routes['/fragments/add-to-cart'] = () => ({ html: ['<b>Add</b>'], until: promise });
    const reader = readText(await product());
    const before = await reader.until('<i>more</i>');
    expect(before).not.toContain('<b>Add</b>');
    resolve();
    const html = await reader.rest();
    expect(html.indexOf('<b>Add</b>')).toBeGreaterThan(html.indexOf('<i>more</i>'));
    expect(html).toContain('__tessera.late("');
  });

  it('do not nest without end', async () => {
    shop.catalog.routes['/fragments/product'] = () => ({
      html: [slotHtml('catalog/recommendations')],
    });
    shop.catalog.routes['/fragments/recommendations'] = () => ({
      html: [`<i>again</i>${slotHtml('catalog/recommendations')}`],
    });
    const html = await (await product()).text();
    expect(html.match(/<i>again<\/i>/g)).toHaveLength(4);
    expect(html).toContain('data-reason="depth"');
  });

  it('are fetched beside the page the second time, once', async () => {
    await (await product()).text();
    shop.cart.requests.length = 0;
    const { promise, resolve } = Promise.withResolvers<void>();
    const addAsked = Promise.withResolvers<void>();
    shop.catalog.routes['/fragments/product'] = () => ({ html: [addToCart], until: promise });
    shop.cart.routes['/fragments/add-to-cart'] = () => {
      addAsked.resolve();
      return { html: ['<b>Add</b>'] };
    };
    const page = product();
    await addAsked.promise;
    resolve();
    expect(await (await page).text()).toContain('<b>Add</b></tessera-fragment>');
    expect(asked('add-to-cart')).toHaveLength(1);
  });

  it('bring their stylesheet once, before they are shown', async () => {
    const twice =
      slotHtml('catalog/recommendations') + slotHtml('catalog/recommendations', { a: 1 });
    shop.catalog.routes['/fragments/product'] = () => ({ html: [twice] });
    shop.catalog.routes['/fragments/recommendations'] = () => ({ html: ['<i>more</i>'] });
    const html = await (await product()).text();
    const sheet = `data-href="${shop.url}/assets/catalog/c1/recommendations.css">@layer mfe{.r{margin:0}}</style>`;
    expect(html.split(sheet)).toHaveLength(2);
    expect(html.indexOf(sheet)).toBeLessThan(html.indexOf('<i>more</i>'));
  });
});
