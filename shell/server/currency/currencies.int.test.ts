import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startShop, type TestShop } from '../testing/start-shop.ts';

describe('a shop in three currencies', () => {
  let shop: TestShop;
  beforeEach(async () => {
    shop = await startShop();
    shop.catalog.routes['/fragments/product'] = () => ({ html: ['<h1>Harbour</h1>'] });
  });
  afterEach(() => shop.stop());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(shop.url + path, { headers, redirect: 'manual' });
  const choose = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${shop.url}/_currency`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(form),
      redirect: 'manual',
    });
  /** The currency that a request of the service was made with. */
  const told = async (path: string) => {
    const asked = shop.catalog.requests.findLast(({ url }) => url.startsWith(path));
    const token = String(asked?.headers['tessera-visitor']);
    return (await shop.tokens.catalog.verifyVisitor(token)).currency;
  };

  it('tells fragments and APIs alike which one a visitor is shown', async () => {
    shop.catalog.routes['/api/catalog/products'] = () => ({ html: ['{}'] });
    for (const [headers, currency] of [
      [{}, 'EUR'],
      [{ 'accept-language': 'en-GB' }, 'GBP'],
      [{ 'accept-language': 'en-GB', cookie: 'tessera_currency=USD' }, 'USD'],
    ] as const) {
      await (await get('/products/harbour', headers)).text();
      expect(await told('/fragments/product')).toBe(currency);
      await get('/api/catalog/products', headers);
      expect(await told('/api/catalog/products')).toBe(currency);
    }
  });

  it('offers them in the footer by a form that works without JavaScript', async () => {
    const html = await (
      await get('/products/harbour?a=1&b=2', { cookie: 'tessera_currency=GBP' })
    ).text();
    expect(html).toContain('<form method="post" action="/_currency"');
    expect(html).toContain('name="return" value="/products/harbour?a=1&amp;b=2"');
    expect(html).toContain(
      '<button type="submit" name="currency" value="GBP" dir="ltr" aria-current="true">',
    );
    expect(html).toContain('<button type="submit" name="currency" value="EUR" dir="ltr">');
  });

  it('remembers the choice and leads back to the page it was made on', async () => {
    const chosen = await choose({ currency: 'GBP', return: '/de/cart?x=1' });
    expect(chosen.status).toBe(303);
    expect(chosen.headers.get('location')).toBe('/de/cart?x=1');
    expect(chosen.headers.getSetCookie().join()).toContain('tessera_currency=GBP; Path=/');
    // The page was changed by script since.
    const moved = await choose(
      { currency: 'GBP', return: '/' },
      { referer: `${shop.url}/stores?near=me` },
    );
    expect(moved.headers.get('location')).toBe('/stores?near=me');
  });

  it('leads nowhere else, keeps no currency it does not know, and takes no form of another site', async () => {
    const elsewhere = await choose({ currency: 'CHF', return: '//evil.example/' });
    expect(elsewhere.headers.get('location')).toBe('/');
    expect(elsewhere.headers.getSetCookie().join()).not.toContain('tessera_currency');
    const foreign = await choose({ currency: 'GBP' }, { origin: 'http://evil.example' });
    expect(foreign.status).toBe(403);
    expect(foreign.headers.getSetCookie().join()).not.toContain('tessera_currency');
  });
});
