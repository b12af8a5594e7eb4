import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startShop, type TestShop } from '../testing/start-shop.ts';

const person = { accept: 'text/html', 'accept-language': 'de-DE,de;q=0.9,en;q=0.5' };

describe('a shop in three languages', () => {
  let shop: TestShop;
  beforeEach(async () => {
    shop = await startShop();
    shop.catalog.routes['/fragments/product'] = () => ({
      head: {
        title: 'Harbour',
        meta: [{ property: 'og:url', content: 'http://shop.example/products/harbour' }],
        links: [{ rel: 'canonical', href: 'http://shop.example/products/harbour' }],
      },
      html: ['<h1>Harbour</h1>'],
    });
  });
  afterEach(() => shop.stop());
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(shop.url + path, { headers, redirect: 'manual' });

  it('writes a page in the language of its path, and asks fragments for it without the prefix', async () => {
    const response = await get('/ar/products/harbour');
    const html = await response.text();
    expect(html).toContain('<html lang="ar-AE" dir="rtl">');
    expect(html).toContain('href="/ar/stores"');
    expect(html).toContain('السلة');
    expect(response.headers.get('content-language')).toBe('ar');
    const asked = shop.catalog.requests.find(({ url }) => url.startsWith('/fragments/product'));
    expect(asked?.headers).toMatchObject({
      'accept-language': 'ar-AE',
      'tessera-url': '/products/harbour',
    });
  });

  it('tells services which language somebody acts in: of the page, or of the page a call comes from', async () => {
    shop.cart.routes['/api/cart/cart'] = (_, response) => void response.end('{}');
    shop.cart.routes['/fragments/mini-cart'] = () => ({ html: ['0'] });
    const told = async ({ requests }: typeof shop.cart, service: 'cart' | 'catalog') => {
      const token = String(requests.at(-1)?.headers['tessera-visitor']);
      return (await shop.tokens[service].verifyVisitor(token)).locale;
    };
    const austrian = { 'accept-language': 'de-AT' };
    await (await get('/de/products/harbour', austrian)).text();
    expect(await told(shop.catalog, 'catalog')).toBe('de-AT');
    for (const [page, locale] of [
      ['/de/products/harbour', 'de-AT'],
      ['/ar/checkout', 'ar-AE'],
      ['/checkout', 'en-IE'],
    ]) {
      await (await get('/api/cart/cart', { ...austrian, referer: shop.url + page })).text();
      expect(await told(shop.cart, 'cart'), page).toBe(locale);
    }
    await (await get('/api/cart/cart', austrian)).text();
    expect(await told(shop.cart, 'cart')).toBe('de-AT');

    const fragment = '/_fragments/cart/mini-cart?url=%2Far%2Fproducts%2Fharbour';
    await (await get(fragment, austrian)).text();
    expect(await told(shop.cart, 'cart')).toBe('ar-AE');
  });

  it('tells search engines of a page in every language, and which of them is canonical', async () => {
    const html = await (await get('/de/products/harbour')).text();
    const link = (rel: string, hreflang: string, path: string) =>
      `<link rel="${rel}"${hreflang && ` hreflang="${hreflang}"`} href="http://shop.example${path}">`;
    expect(html).toContain(link('canonical', '', '/de/products/harbour'));
    expect(html).toContain('content="http://shop.example/de/products/harbour"');
    expect(html).toContain(link('alternate', 'en', '/products/harbour'));
    expect(html).toContain(link('alternate', 'de', '/de/products/harbour'));
    expect(html).toContain(link('alternate', 'ar', '/ar/products/harbour'));
    expect(html).toContain(link('alternate', 'x-default', '/products/harbour'));
  });

  it('offers the page in each language, which works without JavaScript', async () => {
    const html = await (await get('/de/products/harbour?size=40')).text();
    expect(html).toContain('href="/en/products/harbour?size=40" lang="en" hreflang="en"');
    expect(html).toContain('hreflang="de" aria-current="true"');
    expect(html).toContain('href="/ar/products/harbour?size=40" lang="ar"');
  });

  it('sends a person who prefers German to the German page', async () => {
    const response = await get('/products/harbour?size=40', person);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/de/products/harbour?size=40');
    expect(response.headers.get('vary')).toContain('accept-language');
    expect((await get('/de/products/harbour', person)).status).toBe(200);
  });

  it('leaves robots, forms and whoever chose English where they are', async () => {
    expect((await get('/products/harbour', { accept: 'text/html' })).status).toBe(200);
    const chose = { ...person, cookie: 'tessera_language=en' };
    expect((await get('/products/harbour', chose)).status).toBe(200);
    expect((await get('/robots.txt', person)).status).toBe(200);
    shop.cart.routes['/fragments/cart'] = () => ({ head: { title: 'Cart' }, html: ['cart'] });
    const posted = await fetch(`${shop.url}/cart`, {
      method: 'POST',
      headers: { ...person, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'intent=add',
      redirect: 'manual',
    });
    expect(posted.status).toBe(200);
  });

  it('takes English under its own prefix as chosen, and remembers that', async () => {
    const response = await get('/en/products/harbour', person);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/products/harbour');
    expect(response.headers.get('set-cookie')).toContain('tessera_language=en');
  });

  it('keeps the language when a form leads elsewhere', async () => {
    shop.cart.routes['/fragments/cart'] = (_, response) =>
      void response.writeHead(303, { location: '/account' }).end();
    const posted = await fetch(`${shop.url}/de/cart`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'intent=add',
      redirect: 'manual',
    });
    expect(posted.headers.get('location')).toBe('/de/account');
  });

  it('has one address for each page', async () => {
    const location = async (path: string) => (await get(path)).headers.get('location');
    expect(await location('/de/')).toBe('/de');
    expect(await location('/de/cart/')).toBe('/de/cart');
  });

  it('says what went wrong in the language of the page', async () => {
    const response = await get('/de/nowhere');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Seite nicht gefunden');
  });
});

describe('a shop in English only', () => {
  it('has no other addresses and names no other languages', async () => {
    const shop = await startShop(undefined, { languages: ['en'] });
    try {
      expect((await fetch(`${shop.url}/de/products/harbour`)).status).toBe(404);
      const html = await (await fetch(shop.url, { headers: person })).text();
      expect(html).not.toContain('hreflang');
    } finally {
      await shop.stop();
    }
  });
});
