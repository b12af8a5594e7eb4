import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SECOND_STEP_MS } from '../orders/decide.ts';
import { replay } from '../orders/evolve.ts';
import { loadOrder, readHistory } from '../orders/order-store.ts';
import { productChanged } from '../testing/catalog-events.ts';
import { CARDS, orderForm, payingWith } from '../testing/order-form.ts';
import { openCart } from '../testing/open-cart.ts';
import { claimSagas } from './claim-sagas.ts';
import { runSaga } from './run-saga.ts';
import { startSagaRunner } from './start-saga-runner.ts';

let service: Awaited<ReturnType<typeof openCart>>;
let shopper: ReturnType<typeof service.browser>;

beforeEach(async () => {
  service = await openCart({ 'harbour-1': 5 });
  await service.publish(productChanged('harbour'));
  shopper = service.browser();
  await shopper.add('harbour-1');
});
afterEach(() => service.drop());

const read = async (id: string) => (await shopper.get(`/api/cart/orders/${id}`)).body;
const cartCount = async () => (await shopper.get('/api/cart/cart')).body.count;
const payment = async () => {
  const text = 'SELECT status, captures FROM offline.payment';
  return (await service.db.query<{ status: string; captures: number }>('test/payment', text))[0];
};
const announced = async () => {
  const text = 'SELECT type FROM kit.outbox ORDER BY seq';
  return (await service.db.query<{ type: string }>('test/outbox', text)).map(({ type }) => type);
};
const PLACED_AND_CONFIRMED = ['cart.order.placed.v2', 'cart.order.confirmed.v1'];
const PLACED_AND_REJECTED = ['cart.order.placed.v2', 'cart.order.rejected.v1'];

/** What must hold whenever nothing is left to do: replaying the events gives the stored projection. */
async function expectProjectionIsReplay(id: string): Promise<void> {
  const history = await readHistory(service.db, id);
  const stored = await loadOrder(service.db, id);
  expect(stored).toEqual({ state: replay(history), version: history.length });
}

describe('placing an order', () => {
  it('holds stock, takes the money once, empties the cart and tells the others', async () => {
    const { body } = await shopper.order(orderForm());
    await service.settle();
    expect(await read(body.id)).toMatchObject({ status: 'confirmed', reason: null });
    expect(await payment()).toEqual({ status: 'captured', captures: 1 });
    expect(service.catalog).toMatchObject({ stock: { 'harbour-1': 4 }, sold: { 'harbour-1': 1 } });
    expect(await cartCount()).toBe(0);
    expect(await announced()).toEqual(PLACED_AND_CONFIRMED);
    await expectProjectionIsReplay(body.id);
  });

  it('stays one trace, from the request to the last event and every call to catalog', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const headers = { 'idempotency-key': crypto.randomUUID(), traceparent };
    await shopper.call('POST', '/api/cart/orders', orderForm(), headers);
    await service.settle();
    const text = 'SELECT DISTINCT traceparent FROM kit.outbox';
    expect(await service.db.query('test/traces', text)).toEqual([{ traceparent }]);
    expect(service.catalog.traces).toEqual([traceparent, traceparent]);
  });

  it('keeps what was added to the cart while the order was being placed', async () => {
    await shopper.order(orderForm());
    await shopper.add('harbour-1', 2);
    await service.settle();
    expect(await cartCount()).toBe(2);
  });

  it('is rejected when stock is short, naming the print, with the cart kept', async () => {
    service.catalog.stock['harbour-1'] = 0;
    const { body } = await shopper.order(orderForm());
    await service.settle();
    const order = await read(body.id);
    expect(order).toMatchObject({ status: 'rejected', reason: { code: 'out-of-stock' } });
    expect(order.reason?.short).toEqual([{ variantId: 'harbour-1', available: 0 }]);
    expect(order.reason?.message).toContain('Print harbour (40 × 50 cm / Black) is sold out');
    expect(await payment()).toBeUndefined();
    expect(await cartCount()).toBe(1);
    expect(await announced()).toEqual(PLACED_AND_REJECTED);
    await expectProjectionIsReplay(body.id);
  });

  it('gives the stock back when the card is declined, and the cart can be ordered again', async () => {
    const { body } = await shopper.order(payingWith(CARDS.declined));
    await service.settle();
    expect(await read(body.id)).toMatchObject({
      status: 'rejected',
      reason: { code: 'payment-declined', decline: 'declined' },
      steps: [{ state: 'undone' }, { state: 'failed' }, { state: 'waiting' }],
    });
    expect(service.catalog.stock['harbour-1']).toBe(5);
    await expectProjectionIsReplay(body.id);
    const again = await shopper.order(orderForm());
    await service.settle();
    expect((await read(again.body.id)).status).toBe('confirmed');
  });

  it('gives up on a payment provider that does not answer, and voids what may have been held', async () => {
    const { body } = await shopper.order(payingWith(CARDS.noAnswer));
    for (let tries = 0; tries < 3; tries += 1) {
      await service.settle();
      service.clock.advance(1_000);
    }
    expect(await read(body.id)).toMatchObject({
      status: 'rejected',
      reason: { code: 'payment-unavailable' },
    });
    expect(await payment()).toEqual({ status: 'voided', captures: 0 });
    expect(service.catalog.stock['harbour-1']).toBe(5);
    await expectProjectionIsReplay(body.id);
  });
});

describe('the second step of a payment', () => {
  const askFor = async () => {
    const { body } = await shopper.order(payingWith(CARDS.needsShopper));
    await service.settle();
    expect(await read(body.id)).toMatchObject({ status: 'placing', nextAction: 'confirm-payment' });
    return body.id;
  };
  const answer = (id: string, approved: boolean) =>
    shopper.call('POST', `/api/cart/orders/${id}/payment-confirmation`, { approved });

  it('goes on when the shopper confirms', async () => {
    const id = await askFor();
    expect((await answer(id, true)).status).toBe(202);
    await service.settle();
    expect((await read(id)).status).toBe('confirmed');
    expect((await answer(id, true)).status).toBe(409);
    await expectProjectionIsReplay(id);
  });

  it('rejects the order when the shopper does not want it', async () => {
    const id = await askFor();
    await answer(id, false);
    await service.settle();
    expect(await read(id)).toMatchObject({ reason: { code: 'payment-not-confirmed' } });
    expect(service.catalog.stock['harbour-1']).toBe(5);
  });

  it('rejects the order when nobody answers in time', async () => {
    const id = await askFor();
    service.clock.advance(SECOND_STEP_MS);
    expect((await answer(id, true)).body.type).toBe('second-step-expired');
    await service.settle();
    expect(await read(id)).toMatchObject({
      reason: { code: 'payment-not-confirmed', decline: 'not-confirmed-in-time' },
    });
    expect(await payment()).toEqual({ status: 'voided', captures: 0 });
  });
});

describe('a catalog that is down', () => {
  it('is asked again until it is back', async () => {
    service.catalog.control.down = true;
    const { body } = await shopper.order(orderForm());
    await service.settle();
    expect((await read(body.id)).status).toBe('placing');
    service.catalog.control.down = false;
    service.clock.advance(1_000);
    await service.settle();
    expect((await read(body.id)).status).toBe('confirmed');
  });

  it('does not keep a shopper waiting for ever; what may be held is given back when it is up again', async () => {
    service.catalog.control.down = true;
    const { body } = await shopper.order(orderForm());
    for (let tries = 0; tries < 8; tries += 1) {
      await service.settle();
      service.clock.advance(6_000);
    }
    expect(await read(body.id)).toMatchObject({ reason: { code: 'stock-unavailable' } });
    service.catalog.control.down = false;
    service.clock.advance(60_000);
    await service.settle();
    expect(service.catalog.calls.at(-1)).toBe('DELETE /internal/reservations/:id');
    await expectProjectionIsReplay(body.id);
  });
});

describe('a runner that dies', () => {
  it.each([1, 2, 3, 4, 5])(
    'at step %i is followed by another that finishes the order once',
    async (fatal) => {
      const { body } = await shopper.order(orderForm());
      const { ports } = service.sagaRun;
      let steps = 0;
      // Dies after the step happened in the world and before it is recorded: the worst moment.
      const dying =
        <A extends unknown[], R>(step: (...args: A) => Promise<R>) =>
        async (...args: A) => {
          const result = await step(...args);
          steps += 1;
          if (steps === fatal) throw new Killed();
          return result;
        };
      const mortal = {
        ...ports,
        stock: {
          ...ports.stock,
          reserve: dying(ports.stock.reserve),
          commit: dying(ports.stock.commit),
        },
        payments: {
          ...ports.payments,
          authorise: dying(ports.payments.authorise),
          capture: dying(ports.payments.capture),
        },
        deliveries: { ...ports.deliveries, book: dying(ports.deliveries.book) },
      };
      const [claimed] = await claimSagas(service.db, service.clock.now(), 10_000, 1);
      if (!claimed) throw new Error('nothing to claim');
      // A killed process releases nothing, so its failure must not be recorded either.
      const deadDb = {
        ...service.db,
        query: async <R>(name: string, text: string, values?: unknown[]) => {
          if (name === 'cart/release-saga') throw new Killed();
          return service.db.query<R>(name, text, values);
        },
      };
      await expect(
        runSaga({ ...service.sagaRun, db: deadDb, ports: mortal }, claimed.claim, claimed.stored),
      ).rejects.toThrow(Killed);

      expect(await service.settle(), 'the lease still protects the order').toBe(0);
      service.clock.advance(10_001);
      await service.settle();
      expect((await read(body.id)).status).toBe('confirmed');
      expect(await payment()).toEqual({ status: 'captured', captures: 1 });
      expect(service.catalog).toMatchObject({
        stock: { 'harbour-1': 4 },
        sold: { 'harbour-1': 1 },
      });
      expect(await announced()).toEqual(PLACED_AND_CONFIRMED);
      await expectProjectionIsReplay(body.id);
    },
  );

  class Killed extends Error {}
});

describe('the fencing token', () => {
  it('keeps a runner that lost its lease from writing anything', async () => {
    const { body } = await shopper.order(orderForm());
    const [slow] = await claimSagas(service.db, service.clock.now(), 10_000, 1);
    if (!slow) throw new Error('nothing to claim');
    let overtaken = false;
    service.catalog.control.before = async (call) => {
      if (overtaken || !call.startsWith('POST')) return;
      overtaken = true;
      // While the slow runner waits for catalog its lease ends, and another finishes the order.
      service.clock.advance(10_001);
      await service.settle();
    };
    await runSaga(service.sagaRun, slow.claim, slow.stored);
    expect(overtaken).toBe(true);
    expect((await read(body.id)).status).toBe('confirmed');
    const history = await readHistory(service.db, body.id);
    expect(history.map(({ event }) => event.type)).toEqual([
      'placed',
      'stock-reserved',
      'payment-authorised',
      'delivery-booked',
      'stock-committed',
      'confirmed',
      'payment-captured',
    ]);
    expect(await announced()).toEqual(PLACED_AND_CONFIRMED);
  });

  it('refuses even a runner whose view of the order is still right', async () => {
    const { body } = await shopper.order(orderForm());
    const [slow] = await claimSagas(service.db, service.clock.now(), 10_000, 1);
    service.clock.advance(10_001);
    await claimSagas(service.db, service.clock.now(), 10_000, 1);
    if (!slow) throw new Error('nothing to claim');
    await runSaga(service.sagaRun, slow.claim, slow.stored);
    expect(await readHistory(service.db, body.id)).toHaveLength(1);
  });
});

describe('two runners at once', () => {
  it('bring many orders to their end, each step once', async () => {
    service.catalog.stock['harbour-1'] = 12;
    const ids: string[] = [];
    for (let index = 0; index < 15; index += 1) {
      const visitor = service.browser({ id: `crowd-${index}` });
      await visitor.add('harbour-1');
      ids.push((await visitor.order(orderForm())).body.id);
    }
    const run = { ...service.sagaRun, sweepMs: 20 };
    const runners = [startSagaRunner(run), startSagaRunner(run)];
    await expect
      .poll(
        async () => {
          const text = 'SELECT count(*) AS n FROM order_saga WHERE due_at IS NOT NULL';
          return (await service.db.query<{ n: number }>('test/left', text))[0]?.n;
        },
        { timeout: 10_000 },
      )
      .toBe(0);
    await Promise.all(runners.map((runner) => runner.stop()));

    const states = await Promise.all(ids.map((id) => loadOrder(service.db, id)));
    const names = states.map((stored) => stored?.state.name);
    expect(names.filter((name) => name === 'confirmed')).toHaveLength(12);
    expect(names.filter((name) => name === 'rejected')).toHaveLength(3);
    expect(service.catalog).toMatchObject({ stock: { 'harbour-1': 0 }, sold: { 'harbour-1': 12 } });
    expect(
      service.catalog.calls.filter((call) => call === 'POST /internal/reservations'),
    ).toHaveLength(15);
    for (const id of ids) await expectProjectionIsReplay(id);
  });
});
