import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCatalog, type CatalogUnderTest } from '../testing/open-catalog.ts';
import { childText, readXml } from '../testing/read-xml.ts';
import { writeProduct } from '../testing/write-product.ts';
import { mountSitemaps } from './sitemaps.ts';

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await openCatalog();
  const { db } = catalog;
  await writeProduct(db, {
    handle: 'harbour',
    title: 'Harbour & <Sea> "Evening"\u0007',
    description: '<p>A sun &amp; a sea.</p>',
    tags: ['line'],
    sizes: ['24 × 30 cm', '40 × 50 cm', '64 × 80 cm'],
    prices: [4800, 8600, 20_000],
  });
  await writeProduct(db, { handle: 'солнце', title: 'Sun', onHand: 0 });
  await writeProduct(db, { handle: 'draft', published: false });
});
afterAll(() => catalog.drop());

async function get(path: string, app = catalog.app) {
  const visitor = { id: 'robot', accountId: null, email: null, name: null };
  const reply = await app.request(path, {
    headers: {
      'tessera-visitor': await catalog.tokens.shell.signVisitor('catalog', visitor),
      'x-forwarded-host': 'shop.example',
      'x-forwarded-proto': 'https',
    },
  });
  return {
    status: reply.status,
    type: reply.headers.get('content-type'),
    text: await reply.text(),
  };
}
const locations = async (path: string, app = catalog.app) =>
  readXml((await get(path, app)).text).children.map((entry) => childText(entry, 'loc'));

describe('the product feed', () => {
  it('has every variant on sale, in the group of its product', async () => {
    const { type, text } = await get('/api/catalog/feed.xml');
    expect(type).toContain('application/xml');
    const items = readXml(text)
      .children[0]!.children.filter(({ name }) => name === 'item')
      .map((item) => Object.fromEntries(item.children.map((child) => [child.name, child.text])));
    const groups = items.map((item) => item['g:item_group_id']);
    expect(groups).toEqual(['harbour', 'harbour', 'harbour', 'солнце', 'солнце']);
    expect(items[1]).toEqual({
      'g:id': expect.stringMatching(/^[\da-f-]{36}$/),
      'g:item_group_id': 'harbour',
      title: 'Harbour & <Sea> "Evening", 40 × 50 cm',
      description: 'A sun & a sea.',
      link: `https://shop.example/products/harbour?variant=${items[1]!['g:id']}`,
      'g:image_link': 'https://shop.example/art/harbour-480.jpg',
      'g:availability': 'in_stock',
      'g:price': '86.00 EUR',
      'g:condition': 'new',
      'g:mpn': 'harbour-2',
      'g:size': '40 × 50 cm',
      'g:product_type': 'Art print',
    });
    expect(items[3]).toMatchObject({ 'g:availability': 'out_of_stock', 'g:price': '48.00 EUR' });
    expect(new Set(items.map((item) => item['g:id'])).size).toBe(5);
  });

  it('shows what is reduced with both prices', async () => {
    await catalog.db.query(
      'test/reduce',
      `UPDATE variant SET compare_at_amount = 9900 WHERE sku = 'harbour-2'`,
    );
    const { text } = await get('/api/catalog/feed.xml');
    expect(text).toContain('<g:price>99.00 EUR</g:price><g:sale_price>86.00 EUR</g:sale_price>');
  });
});

describe('the sitemaps', () => {
  it('are named by the index, each with the day of its last change', async () => {
    const { text } = await get('/api/catalog/sitemap.xml');
    const files = readXml(text).children;
    expect(files.map((file) => childText(file, 'loc'))).toEqual([
      'https://shop.example/sitemaps/products-1.xml',
      'https://shop.example/sitemaps/categories.xml',
      'https://shop.example/sitemaps/stores.xml',
    ]);
    expect(childText(files[0]!, 'lastmod')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('have what is on sale, and nothing else', async () => {
    expect(await locations('/api/catalog/sitemaps/products-1.xml')).toEqual([
      'https://shop.example/products/harbour',
      'https://shop.example/products/%D1%81%D0%BE%D0%BB%D0%BD%D1%86%D0%B5',
    ]);
    expect(await locations('/api/catalog/sitemaps/categories.xml')).toEqual([
      'https://shop.example/',
      'https://shop.example/c/prints',
      'https://shop.example/c/line',
      'https://shop.example/c/art-print',
    ]);
    expect(await locations('/api/catalog/sitemaps/stores.xml')).toEqual([
      'https://shop.example/stores',
    ]);
  });

  it.each(['products-2.xml', 'products-0.xml', 'products-x.xml', 'other.xml'])(
    'know no %s',
    async (file) => expect((await get(`/api/catalog/sitemaps/${file}`)).status).toBe(404),
  );

  it('never hold more than a file may, and leave nothing out', async () => {
    const { OpenAPIHono } = await import('@hono/zod-openapi');
    const app = new OpenAPIHono() as unknown as typeof catalog.app;
    mountSitemaps(app, { db: catalog.db, perFile: 1 });
    const files = await locations('/api/catalog/sitemap.xml', app);
    expect(files.slice(0, 2)).toEqual([
      'https://shop.example/sitemaps/products-1.xml',
      'https://shop.example/sitemaps/products-2.xml',
    ]);
    expect(await locations('/api/catalog/sitemaps/products-1.xml', app)).toHaveLength(1);
    expect(await locations('/api/catalog/sitemaps/products-2.xml', app)).toEqual([
      'https://shop.example/products/%D1%81%D0%BE%D0%BB%D0%BD%D1%86%D0%B5',
    ]);
  });
});
