import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { get } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readText } from '../testing/read-until.ts';
import { startShop, type TestShop } from '../testing/start-shop.ts';

describe('the stream of a page', () => {
  let shop: TestShop;
  beforeEach(async () => {
    shop = await startShop();
  });
  afterEach(() => shop.stop());

  it('brings the head before slots of the frame and the body of the page are there', async () => {
    const slow = Promise.withResolvers<string>();
    shop.catalog.routes['/fragments/product'] = () => ({
      head: { title: 'Early' },
      html: [slow.promise],
    });
    shop.cart.routes['/fragments/mini-cart'] = () => ({
      until: slow.promise,
      html: ['<b>cart</b>'],
    });
    const reader = readText(await fetch(`${shop.url}/products/x`));
    const head = await reader.until('<main id="main"');
    expect(head).toContain('<title>Early</title>');
    expect(head).toContain('<link rel="stylesheet" href="/ds/tessera-1.0badcafe.css">');
    expect(head).not.toContain('<h1>');
    slow.resolve('<h1>Late</h1>');
    expect(await reader.rest()).toContain('<h1>Late</h1>');
  });

  it.each([
    ['br', createBrotliDecompress],
    ['gzip', createGunzip],
  ])('is not held back by %s', async (encoding, decompressor) => {
    const slow = Promise.withResolvers<string>();
    shop.catalog.routes['/fragments/product'] = () => ({ html: ['<h1>first</h1>', slow.promise] });
    const decoded = decompressor().setEncoding('utf8');
    let text = '';
    const firstSeen = Promise.withResolvers<void>();
    decoded.on('data', (part: string) => {
      text += part;
      if (text.includes('<h1>first</h1>')) firstSeen.resolve();
    });
    const ended = new Promise((resolve) => decoded.once('end', resolve));
    const url = `${shop.url}/products/x`;
    get(url, { headers: { 'accept-encoding': encoding } }, (response) => {
      expect(response.headers['content-encoding']).toBe(encoding);
      response.pipe(decoded);
    });
    await firstSeen.promise;
    expect(text).not.toContain('second');
    slow.resolve('<p>second</p>');
    await ended;
    expect(text).toContain('<p>second</p>');
    expect(text.endsWith('</html>')).toBe(true);
  });

  it('ends the calls for it when the reader leaves', async () => {
    const left = Promise.withResolvers<void>();
    shop.catalog.routes['/fragments/product'] = (_, response) => {
      response.once('close', () => left.resolve());
      return { html: ['<h1>first</h1>', new Promise<string>(() => {})] };
    };
    const leaving = new AbortController();
    const reader = readText(await fetch(`${shop.url}/products/x`, { signal: leaving.signal }));
    await reader.until('first');
    leaving.abort();
    await left.promise;
  });

  it('says so in the page when the page breaks off', async () => {
    shop.catalog.routes['/fragments/product'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/vnd.tessera.fragment' });
      response.write('{"head":{}}\n<h1>half</h1>', () => response.destroy());
    };
    const html = await (await fetch(`${shop.url}/products/x`)).text();
    expect(html).toContain('<h1>half</h1></tessera-fragment>');
    expect(html).toContain('data-error="broken-off"');
    expect(html.endsWith('</body></html>')).toBe(true);
  });
});
