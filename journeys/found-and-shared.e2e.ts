import { expect, test } from './fixtures/journey.ts';
import { somePrints } from './shop/prints.ts';

interface Node {
  '@context'?: string;
  '@type': string;
  [property: string]: unknown;
}

const absolute = /^https?:\/\/[^/]+\/\S*$/;

/** What search engines refuse a result for when it is missing, by type. */
const required: Record<string, readonly string[]> = {
  OnlineStore: ['name', 'url', 'logo'],
  WebSite: ['name', 'url', 'potentialAction'],
  ItemList: ['itemListElement'],
  BreadcrumbList: ['itemListElement'],
  ProductGroup: ['name', 'description', 'image', 'productGroupID', 'hasVariant', 'variesBy'],
  Product: ['name', 'sku', 'image', 'offers'],
  Offer: ['url', 'price', 'priceCurrency', 'availability'],
};

const pages = (handle: string) => [
  { path: '/', types: ['OnlineStore', 'WebSite', 'ItemList'] },
  { path: '/c/prints', types: ['BreadcrumbList', 'ItemList'] },
  { path: `/products/${handle}`, types: ['ProductGroup', 'BreadcrumbList'] },
];

test('home, category and product say what they are, to search engines and to link previews', async ({
  page,
}) => {
  const [print] = await somePrints(page.request, 1);
  for (const { path, types } of pages(print!.handle)) {
    await page.goto(path);
    await expect(page).toHaveTitle(/.{10,} \| Tessera$/);
    const href = (selector: string) => page.locator(`head ${selector}`).getAttribute('href');
    const content = (selector: string) => page.locator(`head ${selector}`).getAttribute('content');
    expect((await content('meta[name=description]'))?.length, path).toBeGreaterThan(40);
    const { origin } = new URL(page.url());
    expect(await href('link[rel=canonical]')).toBe(origin + path);
    expect(await content('meta[property="og:url"]')).toBe(origin + path);
    expect(await content('meta[name="twitter:card"]')).toBe('summary_large_image');

    const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
    const data = texts.map((text) => JSON.parse(text) as Node);
    for (const type of types) expect(data.map((node) => node['@type'])).toContain(type);
    for (const node of data) {
      expect(node['@context']).toBe('https://schema.org');
      checkNode(node);
    }
  }
});

test('a link to a print shows it framed, to anybody, as a picture of the size that previews want', async ({
  page,
}) => {
  const [print] = await somePrints(page.request, 1);
  await page.goto(`/products/${print!.handle}`);
  const image = await page.locator('meta[property="og:image"]').getAttribute('content');
  expect(image).toMatch(absolute);
  const reply = await page.request.get(image!);
  expect(reply.headers()['content-type']).toBe('image/jpeg');
  expect(reply.headers()['cache-control']).toContain('public');
  const size = await page.evaluate(async (src) => {
    const picture = new Image();
    picture.src = src;
    await picture.decode();
    return [picture.naturalWidth, picture.naturalHeight];
  }, image!);
  expect(size).toEqual([1200, 630]);
  const unknown = await page.request.get('/api/catalog/products/no-such-print/share.jpg');
  expect(unknown.status()).toBe(404);
  expect(await unknown.json()).toMatchObject({ type: 'product-not-found' });
});

test('robots may look at what is for everybody, and are told where all of it is listed', async ({
  request,
  baseURL,
}) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  expect(robots).toContain('Allow: /api/catalog/products/*/share.jpg');
  for (const path of ['/account', '/checkout', '/orders/']) {
    expect(robots).toContain(`Disallow: ${path}`);
  }
});

/** Follows everything below a node and holds each against what its type requires. */
function checkNode(node: Node): void {
  for (const property of required[node['@type']] ?? []) {
    expect(node[property], `${node['@type']}.${property}`).toBeTruthy();
  }
  if (node['@type'] === 'Offer') {
    expect(node['price']).toMatch(/^\d+\.\d\d$/);
    expect(node['url']).toMatch(absolute);
    expect(node['availability']).toMatch(/^https:\/\/schema\.org\/(InStock|OutOfStock)$/);
  }
  if (/List$/.test(node['@type'])) {
    const entries = node['itemListElement'] as { position: number; name: string }[];
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1));
    for (const { name } of entries) expect(name).toBeTruthy();
  }
  for (const value of Object.values(node).flat()) {
    if (typeof value === 'object' && value !== null && '@type' in value) checkNode(value as Node);
  }
}
