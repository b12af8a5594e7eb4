import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCatalog, type CatalogUnderTest } from '../testing/open-catalog.ts';

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await openCatalog();
}, 60_000);
afterAll(() => catalog.drop());

async function seed(): Promise<number | null> {
  const script = fileURLToPath(new URL('../seed.ts', import.meta.url));
  const env = { ...process.env, DATABASE_URL: catalog.db.url };
  const child = spawn(process.execPath, [script], { env, stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

async function state() {
  const [row] = await catalog.db.query<{ products: number; stores: number; events: number }>(
    'test/seeded',
    `select (select count(*) from listing) as products, (select count(*) from store) as stores,
       (select count(*) from kit.outbox) as events, (select version from catalogue)`,
  );
  return row;
}

describe('the seed', () => {
  it('fills an empty shop with prints and stores, and changes nothing when it runs again', async () => {
    expect(await seed()).toBe(0);
    const first = await state();
    expect(first?.products).toBeGreaterThanOrEqual(48);
    expect(first?.stores).toBeGreaterThanOrEqual(1);
    expect(first?.events).toBe(first?.products);
    expect(await seed()).toBe(0);
    expect(await state()).toEqual(first);
  }, 60_000);
});
