import { request } from 'node:http';
import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startShop, type TestShop } from '../testing/start-shop.ts';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

describe('assets', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await startShop(
      undefined,
      {},
      {
        'catalog/c1/client/chunk.js': 'export const chunk = 1;',
        'catalog/c1/client/fonts/text.woff2': 'woff2',
        'catalog/c1/server/index.mjs': 'secret',
        'catalog/old/client/chunk.js': 'export const old = 1;',
      },
    );
    const chunk = `${shop.releasesDir}/catalog/c1/client/chunk.js`;
    await writeFile(`${chunk}.br`, brotliCompressSync('export const chunk = "from the build";'));
    await writeFile(`${shop.dataDir}/art/print-480.jpg`, 'jpeg');
  });
  afterAll(() => shop.stop());

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answer>((resolve, reject) => {
      const { hostname, port } = new URL(shop.url);
      request({ hostname, port, path, headers, method }, (response) => {
        const { statusCode = 0, headers } = response;
        void buffer(response).then((body) => resolve({ status: statusCode, headers, body }));
      })
        .on('error', reject)
        .end();
    });

  it('come in the best encoding that the browser takes and the build left', async () => {
    const path = '/assets/catalog/c1/chunk.js';
    const br = await get(path, { 'accept-encoding': 'gzip, deflate, br' });
    expect(br.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      'content-length': String(br.body.length),
    });
    expect(String(brotliDecompressSync(br.body))).toBe('export const chunk = "from the build";');
    const gzip = await get(path, { 'accept-encoding': 'gzip;q=1, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(String(gunzipSync(gzip.body))).toBe('export const chunk = 1;');
    const plain = await get(path);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(String(plain.body)).toBe('export const chunk = 1;');
    expect(new Set([br, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  it('are not sent again when the browser has them', async () => {
    const { headers } = await get('/assets/catalog/c1/chunk.js');
    const again = await get('/assets/catalog/c1/chunk.js', {
      'if-none-match': `"other", ${String(headers.etag)}`,
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('answer HEAD without a body', async () => {
    const { status, headers, body } = await get('/assets/catalog/c1/chunk.js', {}, 'HEAD');
    expect([status, headers['content-length'], body.length]).toEqual([200, '23', 0]);
  });

  it('of a release that is no longer live are still there', async () => {
    expect((await get('/assets/catalog/old/chunk.js')).status).toBe(200);
  });

  it('leave fonts and images as they are, and are long cached', async () => {
    const font = await get('/assets/catalog/c1/fonts/text.woff2', { 'accept-encoding': 'br' });
    expect(font.headers['content-encoding']).toBeUndefined();
    expect(font.headers['content-type']).toBe('font/woff2');
    const art = await get('/art/print-480.jpg');
    expect(art.headers['content-type']).toBe('image/jpeg');
    expect(art.headers['cache-control']).toContain('max-age=2592000');
  });

  it('of the shell and the design system are there', async () => {
    const css = await get('/ds/tessera-1.0badcafe.css', { 'accept-encoding': 'br' });
    expect(css.headers['cache-control']).toContain('immutable');
    expect((await get('/assets/shell/shell.0badcafe.js')).headers['cache-control']).toContain(
      'immutable',
    );
    expect((await get('/assets/shell/manifest.json')).headers['cache-control']).toContain(
      'max-age=60',
    );
    expect((await get('/favicon.ico')).headers['content-type']).toBe('image/svg+xml');
  });

  it('tell robots where to go and where not', async () => {
    const robots = String((await get('/robots.txt')).body);
    expect(robots).toContain('Disallow: /checkout');
    expect(robots).toContain('Allow: /api/catalog/products/*/share.jpg');
    expect(robots).toMatch(/^Sitemap: http:\/\/[^/]+\/sitemap.xml$/m);
  });

  it('lead nowhere else', async () => {
    for (const path of [
      '/assets/catalog/c1/../server/index.mjs',
      '/assets/catalog/c1/%2e%2e/server/index.mjs',
      '/assets/catalog/c1/..%2fserver%2findex.mjs',
      '/assets/catalog/c1/%252e%252e/server/index.mjs',
      '/assets/catalog/c1/..\\server\\index.mjs',
      '/assets/catalog/../catalog/c1/server/index.mjs',
      '/assets/%2e%2e/x/y',
      '/assets/catalog/c1/',
      '/assets/catalog/c1/fonts',
      '/assets/catalog/c1/fonts/',
      '/assets/catalog/c1/chunk.js%00',
      '/ds/../client/manifest.json',
      '/ds/%2e%2e/client/manifest.json',
      '/art/%E0%A4%A',
      '/art/missing.jpg',
    ]) {
      const { status, body } = await get(path);
      expect([400, 404], path).toContain(status);
      expect(String(body), path).not.toContain('secret');
    }
    expect((await get('/art/missing.jpg')).headers['content-type']).toBe(
      'text/plain; charset=utf-8',
    );
  });
});
