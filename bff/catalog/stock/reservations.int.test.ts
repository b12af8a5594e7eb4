import { silentLogger } from '@tessera/bff-kit/logger';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { removeProduct } from '../products/remove-product.ts';
import { openCatalog, type CatalogUnderTest } from '../testing/open-catalog.ts';
import { stockBreaches } from '../testing/stock-breaches.ts';
import { writeProduct } from '../testing/write-product.ts';
import { expireHolds } from './expire-holds.ts';
import { holdMs } from './reserve-stock.ts';
import { startHoldSweeper } from './start-hold-sweeper.ts';

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

const commit = (orderId: string) =>
  catalog.command('POST', `/internal/reservations/${orderId}/commit`);
const release = (orderId: string) => catalog.command('DELETE', `/internal/reservations/${orderId}`);
const giveBack = (orderId: string, returnId: string, variantId: string, quantity: number) =>
  catalog.command('POST', `/internal/reservations/${orderId}/returns`, {
    returnId,
    lines: [{ variantId, quantity }],
  });
const expire = () => expireHolds(catalog.db, catalog.clock.now());
async function runOut(): Promise<void> {
  catalog.clock.advance(holdMs);
  await expire();
}
const leaveOver = `INSERT INTO listing_due (product_id, noted_at) SELECT id, now() - interval '1 minute' FROM product WHERE handle = $1`;
const dueListings = () => catalog.db.query('test/due', 'SELECT product_id FROM listing_due');

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

describe('a hold', () => {
  // What other tests left held would be counted with it.
  beforeEach(runOut);

  it('says until when it stands, and the same each time it is asked for', async () => {
    const variant = await product('until', 3);
    const first = await reserve('until-1', variant, 1);
    const expiresAt = new Date(catalog.clock.now().getTime() + holdMs).toISOString();
    expect(first.body).toEqual({ orderId: 'until-1', status: 'held', expiresAt });
    catalog.clock.advance(1_000);
    expect((await reserve('until-1', variant, 1)).body).toEqual(first.body);
    await commit('until-1');
    expect((await reserve('until-1', variant, 1)).body).toEqual(first.body);
  });

  it('ends after ten minutes and not before, and others can buy', async () => {
    const variant = await product('ends', 1);
    await reserve('ends-1', variant, 1);
    catalog.clock.advance(holdMs - 1);
    expect(await expire()).toBe(0);
    expect((await reserve('ends-2', variant, 1)).body.type).toBe('out-of-stock');
    catalog.clock.advance(1);
    expect(await expire()).toBe(1);
    expect(await expire()).toBe(0);
    expect(await stockOf(variant)).toEqual({ onHand: 1, held: 0, sold: 0 });
    expect(await eventsOf('ends')).toEqual([true, false, true]);
    expect((await reserve('ends-2', variant, 1)).status).toBe(201);
  });

  it('that ran out is sold all the same while there is enough', async () => {
    const variant = await product('in-time', 2);
    await reserve('in-time-1', variant, 2);
    await runOut();
    expect((await commit('in-time-1')).body).toEqual({ orderId: 'in-time-1', status: 'committed' });
    expect((await commit('in-time-1')).status).toBe(200);
    expect(await stockOf(variant)).toEqual({ onHand: 0, held: 0, sold: 2 });
    expect(await eventsOf('in-time')).toEqual([true, false, true, false]);
  });

  it('that ran out is refused with its lines when others took the goods, and sells nothing', async () => {
    const [gone, there] = [await product('gone', 2), await product('there', 5)];
    const lines = [gone, there].map((variantId) => ({ variantId, quantity: 2 }));
    await catalog.command('POST', '/internal/reservations', { orderId: 'late-1', lines });
    await runOut();
    await reserve('quick', gone, 1);
    const refused = await commit('late-1');
    expect(refused).toMatchObject({ status: 409, body: { type: 'hold-expired' } });
    expect(refused.body.lines).toEqual([{ variantId: gone, quantity: 2, available: 1 }]);
    expect((await commit('late-1')).body.type).toBe('hold-expired');
    expect(await stockOf(there)).toEqual({ onHand: 5, held: 0, sold: 0 });
    expect(await stockOf(gone)).toEqual({ onHand: 2, held: 1, sold: 0 });
  });

  it('that ran out is a new hold when it is asked for again', async () => {
    const variant = await product('anew', 1);
    const first = await reserve('anew-1', variant, 1);
    await runOut();
    const again = await reserve('anew-1', variant, 1);
    expect(again.status).toBe(201);
    expect(again.body.expiresAt > first.body.expiresAt).toBe(true);
    expect(await stockOf(variant)).toEqual({ onHand: 1, held: 1, sold: 0 });
    expect((await reserve('anew-1', variant, 2)).body.type).toBe('reservation-differs');
  });

  it('that is over, but was not swept yet, is prolonged by asking and sold by committing', async () => {
    const variant = await product('unswept', 2);
    await reserve('unswept-1', variant, 1);
    await reserve('unswept-2', variant, 1);
    catalog.clock.advance(holdMs);
    expect((await commit('unswept-2')).status).toBe(200);
    expect((await reserve('unswept-1', variant, 1)).status).toBe(201);
    expect(await expire()).toBe(0);
    expect(await stockOf(variant)).toEqual({ onHand: 1, held: 1, sold: 1 });
  });

  it('runs out once when two sweepers come at the same moment', async () => {
    const variant = await product('swept', 250, true);
    await Promise.all(Array.from({ length: 250 }, (_, n) => reserve(`swept-${n}`, variant, 1)));
    catalog.clock.advance(holdMs);
    const counts = await Promise.all([expire(), expire(), expire()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(250);
    expect(await stockOf(variant)).toEqual({ onHand: 250, held: 0, sold: 0 });
  });

  it('runs out by the sweeper, which also tells what a process that ended left untold', async () => {
    const variant = await product('sweeper', 1);
    await reserve('sweeper-1', variant, 1);
    await catalog.db.query('test/left-over', leaveOver, ['sweeper']);
    catalog.clock.advance(holdMs);
    const { db, clock } = catalog;
    const sweepers = [1, 2].map(() =>
      startHoldSweeper({ db, logger: silentLogger(), clock: clock.now, everyMs: 5 }),
    );
    await expect.poll(() => stockOf(variant)).toEqual({ onHand: 1, held: 0, sold: 0 });
    await expect.poll(() => eventsOf('sweeper')).toEqual([true, false, true]);
    await expect.poll(dueListings).toEqual([]);
    await Promise.all(sweepers.map((sweeper) => sweeper.stop()));
  });
});

describe('ending a reservation', () => {
  it('turns what is held into sold, once', async () => {
    const variant = await product('sold', 10);
    await reserve('sold-1', variant, 3);
    expect((await commit('sold-1')).body).toEqual({ orderId: 'sold-1', status: 'committed' });
    expect((await commit('sold-1')).status).toBe(200);
    expect(await stockOf(variant)).toEqual({ onHand: 7, held: 0, sold: 3 });
  });

  it('takes back into stock what was sold, once, and sells nothing to that order again', async () => {
    const variant = await product('undone', 3);
    await reserve('undone-1', variant, 3);
    await commit('undone-1');
    expect((await release('undone-1')).body).toEqual({ orderId: 'undone-1', status: 'released' });
    expect((await release('undone-1')).status).toBe(200);
    expect(await stockOf(variant)).toEqual({ onHand: 3, held: 0, sold: 0 });
    expect(await eventsOf('undone')).toEqual([true, false, true]);
    expect((await commit('undone-1')).body.type).toBe('reservation-released');
    expect((await reserve('undone-1', variant, 3)).body.type).toBe('reservation-released');
  });

  it('gives nothing back a second time after the hold ran out', async () => {
    const variant = await product('both', 2);
    await reserve('both-1', variant, 2);
    await runOut();
    expect((await release('both-1')).status).toBe(200);
    expect(await stockOf(variant)).toEqual({ onHand: 2, held: 0, sold: 0 });
  });

  it('gives back what is held, once, and says so to the others', async () => {
    const variant = await product('freed', 1);
    await reserve('freed-1', variant, 1);
    expect((await release('freed-1')).body).toEqual({ orderId: 'freed-1', status: 'released' });
    expect((await release('freed-1')).status).toBe(200);
    expect(await stockOf(variant)).toEqual({ onHand: 1, held: 0, sold: 0 });
    expect(await eventsOf('freed')).toEqual([true, false, true]);
    expect((await commit('freed-1')).body.type).toBe('reservation-released');
  });

  it('keeps a reserve that arrives after its release from holding anything', async () => {
    const variant = await product('late', 5);
    expect((await release('too-late')).status).toBe(200);
    expect((await reserve('too-late', variant, 1)).body.type).toBe('reservation-released');
    expect(await stockOf(variant)).toMatchObject({ held: 0 });
  });

  it('knows no reservation that was never made', async () => {
    expect((await commit('nobody')).body.type).toBe('reservation-not-found');
  });
});

describe('returning goods', () => {
  it('puts them back into stock, once for each return', async () => {
    const variant = await product('back', 2);
    await reserve('back-1', variant, 2);
    await commit('back-1');
    const first = await giveBack('back-1', 'return-1', variant, 1);
    expect(first).toMatchObject({ status: 200, body: { orderId: 'back-1', returnId: 'return-1' } });
    expect((await giveBack('back-1', 'return-1', variant, 1)).body).toEqual(first.body);
    expect(await stockOf(variant)).toEqual({ onHand: 1, held: 0, sold: 1 });
    expect(await eventsOf('back')).toEqual([true, false, true]);
    expect((await giveBack('back-1', 'return-1', variant, 2)).body.type).toBe('return-differs');
  });

  it('never takes back more than was sold to that order, over all its returns', async () => {
    const variant = await product('much', 9);
    await reserve('much-1', variant, 3);
    await commit('much-1');
    await giveBack('much-1', 'return-1', variant, 2);
    const { status, body } = await giveBack('much-1', 'return-2', variant, 2);
    expect([status, body.type]).toEqual([409, 'return-too-large']);
    expect(body.lines).toEqual([{ variantId: variant, quantity: 2, returnable: 1 }]);
    const other = await product('other', 1);
    expect((await giveBack('much-1', 'return-3', other, 1)).body.type).toBe('return-too-large');
    expect(await stockOf(variant)).toEqual({ onHand: 8, held: 0, sold: 1 });
    expect(await stockOf(other)).toEqual({ onHand: 1, held: 0, sold: 0 });
  });

  it('takes in one of many different returns of the same piece at once', async () => {
    const variant = await product('greedy', 1);
    await reserve('greedy-1', variant, 1);
    await commit('greedy-1');
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, n) => giveBack('greedy-1', `return-${n}`, variant, 1)),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await stockOf(variant)).toEqual({ onHand: 1, held: 0, sold: 0 });
  });

  it('and then cancelling the order takes back only what is still out', async () => {
    const variant = await product('rest', 5);
    await reserve('rest-1', variant, 3);
    await commit('rest-1');
    await giveBack('rest-1', 'return-1', variant, 1);
    await release('rest-1');
    expect(await stockOf(variant)).toEqual({ onHand: 5, held: 0, sold: 0 });
    expect((await giveBack('rest-1', 'return-2', variant, 1)).body.type).toBe('return-too-large');
    expect((await giveBack('rest-1', 'return-1', variant, 1)).status).toBe(200);
  });

  it('is for what is sold: not for what is held, nor for an order that nobody knows', async () => {
    const variant = await product('unsold', 5);
    await reserve('unsold-1', variant, 1);
    expect((await giveBack('unsold-1', 'return-1', variant, 1)).body.type).toBe('return-too-large');
    expect((await giveBack('nobody', 'return-1', variant, 1)).body.type).toBe(
      'reservation-not-found',
    );
  });

  it('works for what was sold without being there', async () => {
    const variant = await product('untracked', 0, true);
    await reserve('untracked-1', variant, 4);
    await commit('untracked-1');
    expect(await stockOf(variant)).toEqual({ onHand: -4, held: 0, sold: 4 });
    await giveBack('untracked-1', 'return-1', variant, 1);
    expect(await stockOf(variant)).toEqual({ onHand: -3, held: 0, sold: 3 });
  });

  it('works for a variant that is gone from the shop: the return is noted, no stock is', async () => {
    const variant = await product('removed', 3);
    await reserve('removed-1', variant, 2);
    await catalog.db.transaction((tx) => removeProduct(tx, 'removed'));
    expect((await commit('removed-1')).status).toBe(200);
    expect((await giveBack('removed-1', 'return-1', variant, 1)).status).toBe(200);
    expect((await giveBack('removed-1', 'return-2', variant, 2)).body.type).toBe(
      'return-too-large',
    );
  });
});

it('leaves nothing unexplained after all of the above', async () => {
  expect(await stockBreaches(catalog.db)).toEqual([]);
});
