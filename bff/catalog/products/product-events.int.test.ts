import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventViolations, exampleOf } from '../testing/event-contract.ts';
import { openCatalog, type CatalogUnderTest } from '../testing/open-catalog.ts';
import { writeProduct } from '../testing/write-product.ts';
import { removeProduct } from './remove-product.ts';

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await openCatalog();
});
afterAll(() => catalog.drop());

interface ChangedData {
  title: string;
  published: boolean;
  variants: { price: { amount: number } }[];
}

const eventsOf = (subject: string) =>
  catalog.db.query<{ type: string; data: ChangedData }>(
    'test/events',
    'SELECT type, data FROM kit.outbox WHERE subject = $1 ORDER BY seq',
    [subject],
  );

describe('events of a product', () => {
  it('fit their published schemas, as the examples do', async () => {
    await writeProduct(catalog.db, { handle: 'told' });
    await catalog.db.transaction((tx) => removeProduct(tx, 'told'));
    const events = await eventsOf('told');
    expect(events.map(({ type }) => type)).toEqual([
      'catalog.product.changed.v1',
      'catalog.product.removed.v1',
    ]);
    for (const { type, data } of events) {
      expect(eventViolations(type, data)).toEqual([]);
      expect(eventViolations(type, exampleOf(type))).toEqual([]);
      expect(eventViolations(type, { ...data, handle: undefined })).not.toEqual([]);
    }
  });

  it('are told for a new title, a new price and a withdrawal, and not when nothing changed', async () => {
    const handle = 'changing';
    await writeProduct(catalog.db, { handle });
    await writeProduct(catalog.db, { handle });
    await writeProduct(catalog.db, { handle, title: 'Renamed' });
    await writeProduct(catalog.db, { handle, title: 'Renamed', prices: [5000, 9000] });
    await writeProduct(catalog.db, {
      handle,
      title: 'Renamed',
      prices: [5000, 9000],
      published: false,
    });
    const told = (await eventsOf(handle)).map(({ data }) => [
      data.title,
      data.variants[0]?.price.amount,
      data.published,
    ]);
    expect(told).toEqual([
      ['changing', 4800, true],
      ['Renamed', 4800, true],
      ['Renamed', 5000, true],
      ['Renamed', 5000, false],
    ]);
  });

  it('are not written when the transaction that changed the product fails', async () => {
    const failing = catalog.db.transaction(async (tx) => {
      await removeProduct(tx, 'changing');
      throw new Error('the rest of the work failed');
    });
    await expect(failing).rejects.toThrow('the rest of the work failed');
    expect(await eventsOf('changing')).toHaveLength(4);
  });

  it('are told again of a product that was removed and came back as it was', async () => {
    const handle = 'returning';
    for (let round = 0; round < 2; round += 1) {
      await writeProduct(catalog.db, { handle });
      await catalog.db.transaction((tx) => removeProduct(tx, handle));
    }
    const types = (await eventsOf(handle)).map(({ type }) => type.split('.')[2]);
    expect(types).toEqual(['changed', 'removed', 'changed', 'removed']);
  });

  it('say nothing of a product that never was', async () => {
    expect(await catalog.db.transaction((tx) => removeProduct(tx, 'nobody'))).toBe(false);
    expect(await eventsOf('nobody')).toEqual([]);
  });
});
