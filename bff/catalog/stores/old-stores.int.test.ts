import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCatalog, type CatalogUnderTest } from '../testing/open-catalog.ts';

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await openCatalog();
}, 60_000);
afterAll(() => catalog.drop());

const migration = (name: string) =>
  readFile(new URL(`../migrations/${name}.sql`, import.meta.url), 'utf8');

it('stores from before the map keep their hours, now with weekdays, and get the clock of their country', async () => {
  const rows = await catalog.db.transaction(async (tx) => {
    await tx.query('test/old-store', 'DROP TABLE store');
    await tx.query('test/store-as-it-was', await migration('0004-stores'));
    await tx.query(
      'test/one-store',
      `INSERT INTO store VALUES ('hamburg', 'Tessera', 'Am Sandtorkai 27', '20457', 'Hamburg', 'DE', '+49 40',
         '[{"days": "Tuesday to Friday", "open": "10:00", "close": "18:30"}, {"days": "Sunday", "open": "12:00", "close": "17:00"}]', 1),
         ('cork', 'Tessera', '2 Paul Street', 'T12', 'Cork', 'IE', '+353 21', '[]', 2)`,
    );
    const statements = (await migration('0011-store-places')).split(/;\n/);
    for (const [index, statement] of statements.entries()) {
      if (statement.trim() !== '') await tx.query(`test/store-places-${index}`, statement);
    }
    return tx.query(
      'test/stores',
      `SELECT id, hours, latitude, time_zone AS "timeZone" FROM store ORDER BY position`,
    );
  });
  expect(rows).toEqual([
    {
      id: 'hamburg',
      latitude: null,
      timeZone: 'Europe/Berlin',
      hours: [
        { days: 'Tuesday to Friday', first: 2, last: 5, open: '10:00', close: '18:30' },
        { days: 'Sunday', first: 7, last: 7, open: '12:00', close: '17:00' },
      ],
    },
    { id: 'cork', latitude: null, timeZone: 'Europe/Dublin', hours: [] },
  ]);
});
