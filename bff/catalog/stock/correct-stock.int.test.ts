import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCatalog, type CatalogUnderTest } from '../testing/open-catalog.ts';
import { stockBreaches } from '../testing/stock-breaches.ts';
import { writeProduct } from '../testing/write-product.ts';
import { reserveStock } from './reserve-stock.ts';
import { stockCommand } from './stock-command.ts';

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await openCatalog();
});
afterAll(() => catalog.drop());

/** Its one variant has the SKU `handle-1`. */
async function product(handle: string, onHand: number, oversell = false): Promise<string> {
  const [id] = await writeProduct(catalog.db, { handle, onHand, oversell, sizes: ['A3'] });
  return id ?? '';
}

const correct = (sku: string, onHand: number, issuer: 'cli' | 'cart' = 'cli') =>
  catalog.command('PUT', `/internal/stock/${encodeURIComponent(sku)}`, { onHand }, issuer);

async function shown(handle: string) {
  const path = `/api/catalog/products/${handle}`;
  const { body } = await catalog.get<{ variants: { stock: string; left: number | null }[] }>(path);
  return body.variants[0];
}
const availability = async (handle: string) => (await shown(handle))?.stock;

describe('correcting the stock', () => {
  it('sets what is on hand, and the shop shows it at once', async () => {
    await product('counted', 0);
    expect(await availability('counted')).toBe('out');
    const { status, body } = await correct('counted-1', 25);
    expect([status, body]).toEqual([
      200,
      {
        sku: 'counted-1',
        variantId: expect.any(String) as string,
        product: 'counted',
        onHand: 25,
        held: 0,
        sold: 0,
        oversell: false,
      },
    ]);
    expect((await correct('counted-1', 25)).body).toEqual(body);
    expect(await availability('counted')).toBe('in-stock');
    await correct('counted-1', 2);
    expect(await availability('counted')).toBe('low');
  });

  it('tells how many are left while they are few, after each that goes', async () => {
    const variantId = await product('few', 4);
    expect(await shown('few')).toMatchObject({ stock: 'in-stock', left: null });
    const { db, clock } = catalog;
    for (const [order, left] of [3, 2, 1].entries()) {
      const lines = [{ variantId, quantity: 1 }];
      await reserveStock({ db, clock: clock.now }, `few-${order}`, lines);
      expect(await shown('few')).toMatchObject({ stock: 'low', left });
    }
    await correct('few-1', 3);
    expect(await shown('few')).toMatchObject({ stock: 'out', left: null });
  });

  it('is refused below what open orders hold, with the number and the reason', async () => {
    const variantId = await product('promised', 5);
    const { db, clock } = catalog;
    await reserveStock({ db, clock: clock.now }, 'order-1', [{ variantId, quantity: 3 }]);
    const { status, body } = await correct('promised-1', 2);
    expect(status).toBe(409);
    expect(body).toMatchObject({ type: 'below-held', held: 3 });
    expect(body.detail).toContain('Orders that are being paid hold 3 of "promised-1"');
    expect((await correct('promised-1', 3)).status).toBe(200);
    const early = await reserveStock({ db, clock: clock.now }, 'order-2', [
      { variantId, quantity: 1 },
    ]);
    expect(early).toMatchObject({ outcome: 'out-of-stock', short: [{ available: 0 }] });
  });

  it('is refused for a SKU that nobody has or several have, and for nonsense', async () => {
    await product('twin', 5);
    await product('other-twin', 5);
    await catalog.db.query('test/twin', `UPDATE variant SET sku = 'TWIN' WHERE sku LIKE '%twin-1'`);
    expect(await correct('TWIN', 3)).toMatchObject({
      status: 409,
      body: { type: 'sku-ambiguous' },
    });
    expect(await correct('NOBODY', 3)).toMatchObject({
      status: 404,
      body: { type: 'sku-not-found' },
    });
    expect((await correct('TWIN', -1)).status).toBe(422);
    expect((await correct('TWIN', 1.5)).status).toBe(422);
  });

  it('is for the command line alone', async () => {
    expect((await correct('counted-1', 3, 'cart')).status).toBe(403);
  });

  it('at the terminal shows and corrects the same, and says why it does not', async () => {
    const variantId = await product('shown', 5);
    const { db, clock } = catalog;
    await reserveStock({ db, clock: clock.now }, 'order-3', [{ variantId, quantity: 2 }]);
    const shown = await stockCommand(db, 'shown-1');
    expect(shown.ok).toBe(true);
    expect(shown.text).toMatch(/on hand {3}5\n {2}held {6}2,.*\n {2}sold {6}0\n {2}oversell {2}no/);
    expect((await stockCommand(db, 'shown-1', '25')).text).toContain('on hand   25');
    expect(await stockCommand(db, 'shown-1', '1')).toEqual({
      ok: false,
      text: expect.stringContaining('hold 2 of "shown-1"') as string,
    });
    expect(await stockCommand(db, 'shown-1', 'many')).toMatchObject({ ok: false });
    expect(await stockCommand(db, 'NOBODY')).toMatchObject({ ok: false });
    expect((await stockCommand(db, 'shown-1')).text).toContain('on hand   25');
  });

  it('leaves nothing unexplained', async () => {
    expect(await stockBreaches(catalog.db)).toEqual([]);
  });
});
