import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCatalog, type CatalogUnderTest } from '../testing/open-catalog.ts';
import { writeProduct } from '../testing/write-product.ts';
import { createShareImages } from './share-images.ts';

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await openCatalog();
  // Its picture is one of those that are committed.
  await writeProduct(catalog.db, { handle: 'agave' });
  await writeProduct(catalog.db, { handle: 'without-picture' });
});
afterAll(() => catalog.drop());

const ask = async (handle: string, headers: Record<string, string> = {}) => {
  const visitor = { id: 'crawler', accountId: null, email: null, name: null };
  const token = await catalog.tokens.shell.signVisitor('catalog', visitor);
  return catalog.app.request(`/api/catalog/products/${handle}/share.jpg`, {
    headers: { 'tessera-visitor': token, ...headers },
  });
};

describe('the share image of a product', () => {
  it('is a JPEG that anybody may keep for a day, and that is not sent twice', async () => {
    const reply = await ask('agave');
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('image/jpeg');
    expect(reply.headers.get('cache-control')).toMatch(/^public, max-age=86400/);
    const bytes = new Uint8Array(await reply.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    const etag = reply.headers.get('etag') ?? '';
    expect((await ask('agave', { 'if-none-match': `W/${etag}` })).status).toBe(304);
  });

  it('is a problem in words when there is no such product, or no picture of it', async () => {
    for (const [handle, type] of [
      ['nothing-like-it', 'product-not-found'],
      ['without-picture', 'no-share-image'],
    ] as const) {
      const reply = await ask(handle);
      expect(reply.status).toBe(404);
      expect(await reply.json()).toMatchObject({ type });
    }
  });
});

describe('the drawings', () => {
  it('are made once for all who ask at the same time, and made again when they were forgotten', async () => {
    const images = createShareImages({ limit: 1 });
    const agave = { base: '/art/agave', wall: 'mist', frame: 'oak' };
    const [first, second] = await Promise.all([images.of(agave), images.of(agave)]);
    expect(second).toBe(first);
    await images.of({ ...agave, frame: 'none' });
    expect(await images.of(agave)).not.toBe(first);
  });

  it('come from the folder of pictures only', async () => {
    const images = createShareImages();
    for (const base of [null, '/art/../agave', 'https://example.org/agave', '/art/a%2fb']) {
      expect(await images.of({ base, wall: 'mist', frame: 'oak' })).toBeNull();
    }
  });
});
