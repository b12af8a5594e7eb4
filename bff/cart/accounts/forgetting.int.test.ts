import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatchOrder } from '../orders/dispatch-order.ts';
import { rebuildOrders } from '../orders/rebuild-orders.ts';
import { loadOrder } from '../orders/order-store.ts';
import { productChanged } from '../testing/catalog-events.ts';
import { openCart } from '../testing/open-cart.ts';
import { CARDS, orderForm, payingWith } from '../testing/order-form.ts';
import { forgetAccount } from './forget-account.ts';
import { forgetOrders } from './forget-orders.ts';

let service: Awaited<ReturnType<typeof openCart>>;
beforeAll(async () => {
  service = await openCart({ 'harbour-1': 50 });
  await service.publish(productChanged('harbour'));
});
afterAll(() => service.drop());

const example = JSON.parse(
  readFileSync(
    new URL(
      import.meta
        .resolve('@tessera/bff-account-contract/events/account.account.deleted.v1.example.json'),
    ),
    'utf8',
  ),
) as { accountId: string };

const isDeleted = (accountId: string) =>
  service.db.transaction((tx) =>
    forgetAccount(tx, {
      type: 'account.account.deleted.v1',
      data: { ...example, accountId },
    }),
  );

async function placed(accountId: string, form = orderForm()) {
  const shopper = service.browser({ id: crypto.randomUUID(), accountId });
  await shopper.add('harbour-1');
  const { body } = await shopper.order(form);
  await service.settle();
  return { shopper, id: body.id };
}

async function tracesOf(accountId: string): Promise<string[]> {
  const rows = await service.db.query<{ place: string }>(
    'test/traces',
    `SELECT 'view' AS place FROM order_view WHERE account_id = $1 OR state::text LIKE '%' || $1 || '%'
     UNION SELECT 'events' FROM order_event WHERE data::text LIKE '%' || $1 || '%'
     UNION SELECT 'outbox' FROM kit.outbox WHERE data::text LIKE '%' || $1 || '%'
     UNION SELECT 'promotion' FROM promotion_use WHERE used_by LIKE '%' || $1
     UNION SELECT 'cart' FROM cart WHERE account_id = $1 ORDER BY place`,
    [accountId],
  );
  return rows.map(({ place }) => place);
}

describe('a deleted account', () => {
  it('loses its cart at once', async () => {
    const accountId = crypto.randomUUID();
    const shopper = service.browser({ id: crypto.randomUUID(), accountId });
    await shopper.add('harbour-1');
    await shopper.get('/api/cart/cart');
    expect(await tracesOf(accountId)).toEqual(['cart']);
    await isDeleted(accountId);
    expect(await tracesOf(accountId)).toEqual([]);
  });

  it('keeps its order whole until nothing is owed, then only what the books need', async () => {
    const accountId = crypto.randomUUID();
    const { id } = await placed(accountId, orderForm({ giftNote: `From ${accountId}` }));
    await service.db.query(
      'test/use',
      `INSERT INTO promotion_use VALUES ('WELCOME10', 'account:' || $1, $2)`,
      [accountId, id],
    );
    await isDeleted(accountId);
    expect(await forgetOrders(service.db, service.clock.now())).toBe(0);
    expect((await loadOrder(service.db, id))?.state.order.email).toBe('ada@example.org');

    await dispatchOrder(service.db, { orderId: id, tracking: null, now: service.clock.now() });
    await service.settle();
    await service.db.query('test/sequence', 'UPDATE kit.outbox SET pos = seq WHERE pos IS NULL');
    const day = 24 * 3_600_000;
    expect(await forgetOrders(service.db, new Date(service.clock.now().getTime() + 59 * day))).toBe(
      0,
    );
    const later = new Date(service.clock.now().getTime() + 61 * day);
    expect(await forgetOrders(service.db, later)).toBe(1);
    expect(await forgetOrders(service.db, later)).toBe(0);

    expect(await tracesOf(accountId)).toEqual([]);
    const { order } = (await loadOrder(service.db, id))?.state ?? {};
    expect(order).toMatchObject({
      email: '',
      accountId: null,
      name: 'Ada Lovelace',
      address: { line1: 'Torstraße 1' },
      total: 131_00,
    });
    expect(order?.lines).toHaveLength(1);
    // The view is still what the events say.
    expect(await rebuildOrders(service.db, later)).toMatchObject({ views: 0, sagas: 0 });
  });

  it('leaves neither name nor address of an order that came to nothing', async () => {
    const accountId = crypto.randomUUID();
    const { id } = await placed(accountId, payingWith(CARDS.declined));
    await isDeleted(accountId);
    await service.db.query('test/sequence', 'UPDATE kit.outbox SET pos = seq WHERE pos IS NULL');
    expect(await forgetOrders(service.db, service.clock.now())).toBe(1);
    expect((await loadOrder(service.db, id))?.state.order).toMatchObject({
      name: '',
      address: null,
    });
  });

  it('takes nothing from anybody else', async () => {
    const accountId = crypto.randomUUID();
    const { id } = await placed(accountId, payingWith(CARDS.declined));
    await isDeleted(crypto.randomUUID());
    await forgetOrders(service.db, service.clock.now());
    expect((await loadOrder(service.db, id))?.state.order.accountId).toBe(accountId);
  });
});

describe('what is told of an account', () => {
  it('is all of it, to the account service alone', async () => {
    const accountId = crypto.randomUUID();
    await placed(accountId);
    const ask = async (token: string) =>
      service.app.request(`/internal/accounts/${accountId}/data`, {
        headers: { authorization: `Bearer ${token}` },
      });
    expect((await ask(await service.tokens.catalog.signService('cart'))).status).toBe(403);
    const reply = await ask(await service.tokens.account.signService('cart'));
    expect(await reply.json()).toMatchObject({
      orders: [{ email: 'ada@example.org', total: 131_00, address: { city: 'Berlin' } }],
    });
  });
});
