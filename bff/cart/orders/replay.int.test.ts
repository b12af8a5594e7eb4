import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { productChanged } from '../testing/catalog-events.ts';
import { CARDS, orderForm, payingWith } from '../testing/order-form.ts';
import { openCart } from '../testing/open-cart.ts';
import { cancelOrder } from './cancel-order.ts';
import { dispatchOrder } from './dispatch-order.ts';
import { rebuildOrders } from './rebuild-orders.ts';
import { receiveReturn, requestReturn } from './return-goods.ts';

let service: Awaited<ReturnType<typeof openCart>>;
beforeEach(async () => {
  service = await openCart({ 'harbour-1': 30 });
  await service.publish(productChanged('harbour'));
});
afterEach(() => service.drop());

/** What is asked of an order that may or may not allow it; a refusal is a part of life. */
const happens = (what: Promise<unknown>): Promise<unknown> => what.catch(() => undefined);

/** Something that can happen to the order of a shopper, or to the world around it. */
const ACTIONS = {
  settle: () => service.settle(),
  'time passes': async () => void service.clock.advance(61_000),
  'catalog goes': async () => void (service.catalog.control.down = true),
  'catalog comes': async () => void (service.catalog.control.down = false),
  'bank says yes': (id: string) => answer(id, true),
  'bank says no': (id: string) => answer(id, false),
  cancel: (orderId: string) =>
    cancelOrder(service.db, { orderId, by: 'shopper', reason: null, now: service.clock.now() }),
  dispatch: (orderId: string) =>
    dispatchOrder(service.db, { orderId, tracking: 'T-1', now: service.clock.now() }),
  'ask for a return': (orderId: string) =>
    requestReturn(service.db, {
      orderId,
      lines: [{ variantId: 'harbour-1', quantity: 1 }],
      reason: 'too large',
      idempotencyKey: crypto.randomUUID(),
      now: service.clock.now(),
    }),
  'the return arrives': async (orderId: string) => {
    const [row] = await service.db.query<{ id: string | null }>(
      'test/open-return',
      `SELECT jsonb_path_query_first(state, '$.returns[*] ? (@.status == "requested").id') #>> '{}' AS id
       FROM order_view WHERE id = $1`,
      [orderId],
    );
    if (row?.id == null) return;
    await receiveReturn(service.db, { orderId, returnId: row.id, now: service.clock.now() });
  },
} as const;

async function answer(id: string, approved: boolean): Promise<void> {
  const { answerSecondStep } = await import('./answer-second-step.ts');
  await answerSecondStep(service.db, { orderId: id, approved, now: service.clock.now() });
}

const VIEWS = `SELECT id, reference, visitor_id, account_id, status, state, version, placed_at
  FROM order_view ORDER BY id`;
const SAGAS = `SELECT order_id, cart_id, payment_token, due_at IS NULL AS finished FROM order_saga ORDER BY order_id`;
const stored = async () => ({
  views: await service.db.query('test/views', VIEWS),
  sagas: await service.db.query('test/sagas', SAGAS),
});

describe('orders', () => {
  it('made again from their events alone are what was stored, whatever happened to them', async () => {
    const reached = new Set<string>();
    let visitors = 0;
    const story = fc.record({
      card: fc.constantFrom(...Object.values(CARDS)),
      quantity: fc.integer({ min: 1, max: 2 }),
      actions: fc.array(fc.constantFrom(...(Object.keys(ACTIONS) as (keyof typeof ACTIONS)[])), {
        maxLength: 14,
      }),
    });
    await fc.assert(
      fc.asyncProperty(story, async ({ card, quantity, actions }) => {
        service.catalog.control.down = false;
        visitors += 1;
        const shopper = service.browser({
          ...{ id: `visitor-${visitors}`, accountId: `a-${visitors}` },
          locale: ['en-IE', 'de-AT', 'ar-AE'][visitors % 3]!,
        });
        await shopper.add('harbour-1', quantity);
        const expectedTotal = { amount: 131_00 * quantity, currency: 'EUR' };
        const { body } = await shopper.order({ ...payingWith(card), expectedTotal });
        for (const action of actions) await happens(Promise.resolve(ACTIONS[action](body.id)));

        const before = await stored();
        await service.db.query('test/forget-sagas', 'DELETE FROM order_saga');
        await service.db.query('test/forget-views', 'DELETE FROM order_view');
        await rebuildOrders(service.db, service.clock.now());
        expect(await stored()).toEqual(before);
        const { status } = (await shopper.get(`/api/cart/orders/${body.id}`)).body;
        reached.add(status);
      }),
      {
        numRuns: 60,
        seed: 20261125,
        // Every ending is among the stories, whatever chance makes of the rest.
        examples: [
          [{ card: CARDS.pays, quantity: 1, actions: ['settle', 'cancel'] }],
          [
            {
              card: CARDS.pays,
              quantity: 1,
              actions: ['settle', 'dispatch', 'ask for a return', 'the return arrives', 'settle'],
            },
          ],
          [
            {
              card: CARDS.pays,
              quantity: 2,
              actions: ['settle', 'dispatch', 'ask for a return', 'the return arrives'],
            },
          ],
          [
            {
              card: CARDS.needsShopper,
              quantity: 1,
              actions: ['settle', 'bank says yes', 'settle'],
            },
          ],
          [{ card: CARDS.declined, quantity: 1, actions: ['catalog goes', 'settle'] }],
          [{ card: CARDS.pays, quantity: 1, actions: ['settle', 'dispatch'] }],
          [{ card: CARDS.pays, quantity: 1, actions: ['settle', 'dispatch', 'ask for a return'] }],
        ],
      },
    );
    expect([...reached].sort()).toEqual(
      expect.arrayContaining(['cancelled', 'confirmed', 'placing', 'refunded', 'rejected']),
    );
  }, 120_000);

  it('that are right are left alone, with the lease of whoever works on them', async () => {
    const shopper = service.browser();
    await shopper.add('harbour-1');
    await shopper.order(orderForm());
    const report = await rebuildOrders(service.db, service.clock.now());
    expect(report).toEqual({ orders: 1, views: 0, sagas: 0 });
  });

  it('whose view was spoilt and whose saga was lost go on to their end', async () => {
    const shopper = service.browser();
    await shopper.add('harbour-1');
    const { body } = await shopper.order(orderForm());
    await service.db.query('test/spoil', `UPDATE order_view SET status = 'rejected', version = 9`);
    await service.db.query('test/lose', 'DELETE FROM order_saga');
    expect(await service.settle()).toBe(0);
    const report = await rebuildOrders(service.db, service.clock.now());
    expect(report).toEqual({ orders: 1, views: 1, sagas: 1 });
    await service.settle();
    expect((await shopper.get(`/api/cart/orders/${body.id}`)).body.status).toBe('confirmed');
  });
});
