import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCatalog, type CatalogUnderTest } from '../testing/open-catalog.ts';
import { writeProduct } from '../testing/write-product.ts';

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await openCatalog();
  await writeProduct(catalog.db, { handle: 'first' });
});
afterAll(() => catalog.drop());

const total = async () =>
  (await catalog.get<{ total: number }>('/api/catalog/products')).body.total;

describe('answers from the cache', () => {
  it('are never older than what was committed before the question', async () => {
    expect(await total()).toBe(1);
    for (let round = 2; round <= 6; round += 1) {
      await writeProduct(catalog.db, { handle: `product-${round}` });
      expect(await Promise.all([total(), total()])).toEqual([round, round]);
    }
  });

  it('carry an ETag that is good until something changes', async () => {
    const first = await catalog.get('/api/catalog/products/first');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const again = { 'if-none-match': etag };
    expect((await catalog.get('/api/catalog/products/first', again)).status).toBe(304);
    await writeProduct(catalog.db, { handle: 'first', prices: [1000, 2000] });
    const changed = await catalog.get<{ from: object }>('/api/catalog/products/first', again);
    expect(changed.status).toBe(200);
    expect(changed.body.from).toEqual({ amount: 1000, currency: 'EUR' });
  });

  it('are not given for a product that is gone, whatever the browser still holds', async () => {
    await writeProduct(catalog.db, { handle: 'going' });
    const { headers } = await catalog.get('/api/catalog/products/going');
    await writeProduct(catalog.db, { handle: 'going', published: false });
    const again = { 'if-none-match': headers.get('etag') ?? '' };
    expect((await catalog.get('/api/catalog/products/going', again)).status).toBe(404);
  });

  it('cost at most the one small query for a list that was asked for before', async () => {
    await total();
    const seen: string[] = [];
    const { query } = catalog.db;
    catalog.db.query = (name, text, values) => {
      seen.push(name);
      return query(name, text, values);
    };
    await total();
    catalog.db.query = query;
    expect(seen.filter((name) => name !== 'catalogue-version')).toEqual([]);
    expect(seen.length).toBeLessThanOrEqual(1);
  });
});
