import type { components } from '@tessera/bff-catalog-contract/openapi';
import { random as seeded } from '@tessera/prints/lib/random';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refreshLeftOvers } from '../stock/refresh-listings.ts';
import { openCatalog, type CatalogUnderTest } from '../testing/open-catalog.ts';
import { writeProduct } from '../testing/write-product.ts';
import { priceBandOf } from '../listing-index/price-bands.ts';

type Schemas = components['schemas'];

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await openCatalog();
  await writeProduct(catalog.db, { handle: 'harbour', prices: [4890, 13100] });
  await writeProduct(catalog.db, { handle: 'cheap', prices: [1, 0], family: 'Growth' });
});
afterAll(() => catalog.drop());

const list = async (currency?: string, headers = {}) =>
  catalog.get<Schemas['ProductList']>('/api/catalog/products?sort=price-desc', headers, currency);
const show = async (currency?: string, headers = {}) =>
  catalog.get<Schemas['ProductDetail']>('/api/catalog/products/harbour', headers, currency);

describe('prices in the currency of the visitor', () => {
  it('stand in a product, its variants, lists and recommendations', async () => {
    const { body } = await show('GBP');
    expect(body.from).toEqual({ amount: 43_00, currency: 'GBP' });
    expect(body.variants.map(({ price }) => price)).toEqual([
      { amount: 43_00, currency: 'GBP' },
      { amount: 114_00, currency: 'GBP' },
    ]);
    expect((await list('USD')).body.items[0]?.from).toEqual({ amount: 55_00, currency: 'USD' });
    const path = '/api/catalog/recommendations?handles=cheap';
    const near = await catalog.get<Schemas['Recommendations']>(path, {}, 'GBP');
    expect(near.body.items[0]?.from).toEqual({ amount: 43_00, currency: 'GBP' });
  });

  it('are in euros for who names none, or one the shop does not sell in', async () => {
    for (const currency of [undefined, 'EUR', 'CHF']) {
      const { body } = await show(currency);
      expect(body.variants[0]?.price).toEqual({ amount: 48_90, currency: 'EUR' });
      expect((await list(currency)).body.items[0]?.from.currency).toBe('EUR');
    }
  });

  it('are whole units, at least one, and told beside each other', async () => {
    const { body } = await show();
    expect(body.prices).toEqual({ EUR: 48_90, GBP: 43_00, USD: 55_00 });
    expect(body.variants[1]?.prices).toEqual({ EUR: 131_00, GBP: 114_00, USD: 147_00 });
    const cheap = (await catalog.get<Schemas['ProductDetail']>('/api/catalog/products/cheap')).body;
    expect(cheap.variants.map(({ prices }) => prices['GBP'])).toEqual([1_00, 0]);
  });

  it('are never taken from an answer in another currency, nor by its ETag', async () => {
    const euros = await show('EUR');
    const pounds = await show('GBP', { 'if-none-match': euros.headers.get('etag') ?? '' });
    expect([pounds.status, pounds.body.from.currency]).toEqual([200, 'GBP']);
    const again = await show('GBP', { 'if-none-match': pounds.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect((await list('USD')).body.items[0]?.from.currency).toBe('USD');
    expect((await list('GBP')).body.items[0]?.from.currency).toBe('GBP');
  });
});

describe('the bands of prices', () => {
  const bands = async (currency?: string) => {
    const { facets } = (await list(currency)).body;
    return facets.find(({ name }) => name === 'price')?.values;
  };
  const chosen = async (band: string, currency: string) =>
    (
      await catalog.get<Schemas['ProductList']>(`/api/catalog/products?price=${band}`, {}, currency)
    ).body.items.map(({ handle }) => handle);

  it('are in the currency of the visitor, as labels, as ranges and as filters', async () => {
    expect(await bands()).toMatchObject([
      { value: 'under-45', label: 'Under €45', to: { amount: 45_00, currency: 'EUR' } },
      {
        value: '45-60',
        label: '€45 to €60',
        from: { amount: 45_00, currency: 'EUR' },
        to: { amount: 60_00, currency: 'EUR' },
      },
    ]);
    expect((await bands('GBP'))?.map(({ label }) => label)).toEqual(['Under £39', '£39 to £52']);
    expect((await bands('USD'))?.map(({ label }) => label)).toEqual(['Under $50', '$50 to $67']);
    for (const currency of ['EUR', 'GBP', 'USD']) {
      expect(await chosen('under-45', currency)).toEqual(['cheap']);
      expect(await chosen('45-60', currency)).toEqual(['harbour']);
    }
  });

  it('in euros are those that the database writes into listings', async () => {
    for (const amount of [0, 44_99, 45_00, 59_99, 60_00, 119_99, 120_00]) {
      const rows = await catalog.db.query('test/band', 'select price_band($1) as band', [amount]);
      expect(rows, `${amount}`).toEqual([{ band: priceBandOf(amount, 'EUR') }]);
    }
  });
});

describe('the price list', () => {
  const told = () =>
    catalog.db.query<{ prices: Record<string, number> }>(
      'test/told',
      `SELECT data -> 'variants' -> 0 -> 'prices' AS prices FROM kit.outbox WHERE subject = 'harbour' ORDER BY seq`,
    );

  it('gives a variant its prices when it is written, and other services are told', async () => {
    expect(await told()).toEqual([{ prices: { EUR: 48_90, GBP: 43_00, USD: 55_00 } }]);
  });

  it('makes the nearest multiple of its step of any amount, halves up, and never 0', async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const random = seeded(seed);
    const upTo = (most: number): number => Math.floor(random() * most);
    const cases = Array.from({ length: 300 }, () => {
      const [perMille, step] = [1 + upTo(3000), random.pick([1, 5, 7, 10, 25, 50, 99, 100, 300])];
      return { perMille, step, amount: random.pick([upTo(200), upTo(20_000), upTo(600_000_000)]) };
    });
    const rows = await catalog.db.query<{ amount: number }>(
      'test/prices-by',
      `SELECT (prices_by(ARRAY[row('GBP', "perMille", step)::price_list], amount, 'EUR') ->> 'GBP')::int8 AS amount
         FROM jsonb_to_recordset($1::jsonb) AS c ("perMille" integer, step integer, amount integer)`,
      [JSON.stringify(cases)],
    );
    const expected = cases.map(({ perMille, step, amount }) => {
      const unit = 1000 * step;
      const exact = amount * perMille;
      const down = exact - (exact % unit);
      const nearest = (exact - down) * 2 >= unit ? down + unit : down;
      return amount === 0 ? 0 : Math.max(step, nearest / 1000);
    });
    expect(
      rows.map(({ amount }) => amount),
      `seed ${seed}`,
    ).toEqual(expected);
  });

  it('is there for who writes a variant and does not think of it, also for another price', async () => {
    const [{ prices } = {}] = await catalog.db.query<{ prices: object }>(
      'test/change-price',
      `UPDATE variant SET price_amount = 1000, prices = '{"EUR": 7}' WHERE sku = 'cheap-1' RETURNING prices`,
    );
    expect(prices).toEqual({ EUR: 10_00, GBP: 9_00, USD: 11_00 });
  });

  it('prices everything anew when it changes, and tells of it', async () => {
    await catalog.db.query(
      'test/change-list',
      `UPDATE price_list SET per_mille = 1000, step = 50 WHERE currency = 'GBP'`,
    );
    await refreshLeftOvers(catalog.db, '0 seconds');
    expect((await show('GBP')).body.variants[0]?.price).toEqual({ amount: 49_00, currency: 'GBP' });
    expect((await list('GBP')).body.items[0]?.from.amount).toBe(49_00);
    expect((await told()).at(-1)).toEqual({ prices: { EUR: 48_90, GBP: 49_00, USD: 55_00 } });
  });
});
