import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCatalog, type CatalogUnderTest } from '../testing/open-catalog.ts';
import { writeProduct } from '../testing/write-product.ts';

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await openCatalog();
});
afterAll(() => catalog.drop());

async function product(handle: string, onHand: number, oversell = false): Promise<string> {
  const sizes = ['24 × 30 cm'];
  const [id] = await writeProduct(catalog.db, { handle, onHand, oversell, sizes });
  return id ?? '';
}

const reserve = (orderId: string, variantId: string, quantity: number) =>
  catalog.command('POST', '/internal/reservations', { orderId, lines: [{ variantId, quantity }] });

async function stockOf(variantId: string) {
  const [row] = await catalog.db.query<{ onHand: number; held: number; sold: number }>(
    'test/stock',
    'SELECT on_hand AS "onHand", held, sold FROM stock WHERE variant_id = $1',
    [variantId],
  );
  return row;
}

async function eventsOf(handle: string) {
  const rows = await catalog.db.query<{ data: { variants: { available: boolean }[] } }>(
    'test/events',
    'SELECT data FROM kit.outbox WHERE subject = $1 ORDER BY seq',
    [handle],
  );
  return rows.map(({ data }) => data.variants[0]?.available);
}

describe('reserving stock', () => {
  it('gives 30 buyers at once exactly the 10 pieces there are', async () => {
    const variant = await product('race', 10);
    const replies = await Promise.all(
      Array.from({ length: 30 }, (_, buyer) => reserve(`race-${buyer}`, variant, 1)),
    );
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(20);
    expect(await stockOf(variant)).toEqual({ onHand: 10, held: 10, sold: 0 });
    expect(await eventsOf('race')).toEqual([true, false]);
  });

  it('takes all lines of an order or none, and names the ones that are short', async () => {
    const [plenty, few] = [await product('plenty', 10), await product('few', 1)];
    const { status, body } = await catalog.command('POST', '/internal/reservations', {
      orderId: 'all-or-none',
      lines: [
        { variantId: plenty, quantity: 2 },
        { variantId: few, quantity: 2 },
      ],
    });
    expect(status).toBe(409);
    expect(body.type).toBe('out-of-stock');
    expect(body.lines).toEqual([{ variantId: few, quantity: 2, available: 1 }]);
    expect(body.errors).toEqual([
      { field: 'lines.1.quantity', message: 'only 1 left', code: 'out-of-stock' },
    ]);
    expect(await stockOf(plenty)).toMatchObject({ held: 0 });
  });

  it('never lets two orders with the same variants in another order wait for each other', async () => {
    const [one, two] = [await product('dead', 40), await product('lock', 40)];
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, n) => {
        const lines = [one, two].map((variantId) => ({ variantId, quantity: 1 }));
        const body = { orderId: `deadlock-${n}`, lines: n % 2 ? lines : lines.reverse() };
        return catalog.command('POST', '/internal/reservations', body);
      }),
    );
    expect(replies.map(({ status }) => status)).toEqual(Array(20).fill(201));
  });

  it('holds once however often and however much at once it is asked', async () => {
    const variant = await product('again', 10);
    const replies = await Promise.all([1, 2, 3].map(() => reserve('again-1', variant, 2)));
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await stockOf(variant)).toMatchObject({ held: 2 });
    expect((await reserve('again-1', variant, 3)).body.type).toBe('reservation-differs');
  });

  it('sells what may be sold without being there', async () => {
    const variant = await product('made-to-order', 0, true);
    expect((await reserve('oversold', variant, 5)).status).toBe(201);
  });

  it('refuses a malformed order with the fields, and writes nothing', async () => {
    const { status, body } = await catalog.command('POST', '/internal/reservations', {
      orderId: '',
      lines: [{ variantId: 'x', quantity: 0 }],
    });
    expect(status).toBe(422);
    expect(body.errors.map(({ field }) => field)).toEqual([
      'orderId',
      'lines.0.variantId',
      'lines.0.quantity',
    ]);
  });

  it('is for cart alone', async () => {
    const body = { orderId: 'x', lines: [] };
    expect((await catalog.command('POST', '/internal/reservations', body, 'account')).status).toBe(
      403,
    );
    const bare = await catalog.app.request('/internal/reservations/x', { method: 'DELETE' });
    expect(bare.status).toBe(401);
  });
});

describe('ending a reservation', () => {
  it('turns what is held into sold, once', async () => {
    const variant = await product('sold', 10);
    await reserve('sold-1', variant, 3);
    const commit = () => catalog.command('POST', '/internal/reservations/sold-1/commit');
    expect((await commit()).body).toEqual({ orderId: 'sold-1', status: 'committed' });
    expect((await commit()).status).toBe(200);
    expect(await stockOf(variant)).toEqual({ onHand: 7, held: 0, sold: 3 });
    const release = await catalog.command('DELETE', '/internal/reservations/sold-1');
    expect(release.body.type).toBe('reservation-committed');
  });

  it('gives back what is held, once, and says so to the others', async () => {
    const variant = await product('freed', 1);
    await reserve('freed-1', variant, 1);
    const release = () => catalog.command('DELETE', '/internal/reservations/freed-1');
    expect((await release()).body).toEqual({ orderId: 'freed-1', status: 'released' });
    expect((await release()).status).toBe(200);
    expect(await stockOf(variant)).toEqual({ onHand: 1, held: 0, sold: 0 });
    expect(await eventsOf('freed')).toEqual([true, false, true]);
    expect((await catalog.command('POST', '/internal/reservations/freed-1/commit')).status).toBe(
      409,
    );
  });

  it('keeps a reserve that arrives after its release from holding anything', async () => {
    const variant = await product('late', 5);
    expect((await catalog.command('DELETE', '/internal/reservations/late-1')).status).toBe(200);
    expect((await reserve('late-1', variant, 1)).body.type).toBe('reservation-released');
    expect(await stockOf(variant)).toMatchObject({ held: 0 });
  });

  it('knows no reservation that was never made', async () => {
    const { status } = await catalog.command('POST', '/internal/reservations/nobody/commit');
    expect(status).toBe(404);
  });
});
