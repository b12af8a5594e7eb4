import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCatalog, type CatalogUnderTest } from '../testing/open-catalog.ts';

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await openCatalog();
  await catalog.db.query(
    'test/store',
    `INSERT INTO store (id, position, name, line1, postcode, city, country, phone, hours, time_zone)
     VALUES ('mitte', 1, 'Tessera Mitte', 'Torstraße 1', '10119', 'Berlin', 'DE', '030', '[]', 'Europe/Berlin')`,
  );
});
afterAll(() => catalog.drop());

const find = (id: string, issuer: 'cart' | 'cli' = 'cart') =>
  catalog.command('GET', `/internal/stores/${id}`, undefined, issuer);

it('tells cart whether there is a store, and nobody else', async () => {
  expect(await find('mitte')).toMatchObject({ status: 200, body: { name: 'Tessera Mitte' } });
  expect(await find('nowhere')).toMatchObject({ status: 404, body: { type: 'store-not-found' } });
  expect((await find('mitte', 'cli')).status).toBe(403);
});
