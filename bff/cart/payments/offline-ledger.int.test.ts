import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@tessera/bff-kit/testing/test-database';
import type { Database } from '@tessera/bff-kit/database';
import { cartMigrations } from '../cart-migrations.ts';
import { createOfflinePayments } from './offline-payments.ts';
import { PaymentUnavailable } from './payment-port.ts';
import { testCards, testOrder } from './testing/payments-suite.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase([cartMigrations]);
}, 60_000);
afterAll(() => test.drop());

it('each call is one round trip, however often it is made', async () => {
  let trips = 0;
  const counted: Database = {
    ...test.db,
    query: (name, text, values) => {
      trips += 1;
      return test.db.query(name, text, values);
    },
  };
  const payments = createOfflinePayments(counted);
  const order = await testOrder(payments);
  const calls = [
    () => payments.authorise(order),
    () => payments.capture(order.id),
    () => payments.void(order.id),
  ];
  for (const call of calls) {
    for (const time of ['first', 'again']) {
      trips = 0;
      await call();
      expect(trips, `${call} ${time}`).toBe(1);
      if (call === calls[0]) await payments.authorise(order);
    }
  }
});

it('the fifth card pays and lets nobody know, ever', async () => {
  const payments = createOfflinePayments(test.db);
  const order = await testOrder(payments, testCards.answersLate);
  for (let time = 0; time < 3; time += 1) {
    await expect(payments.authorise(order)).rejects.toThrow(PaymentUnavailable);
  }
  const [row] = await test.db.query(
    'test/late',
    'SELECT authorisations, held FROM offline.balance WHERE order_id = $1',
    [order.id],
  );
  expect(row).toEqual({ authorisations: 1, held: order.amount });
});

it.each([
  ['a second hold', 'authorisations = 2'],
  ['a second capture', 'captures = 2'],
  ['more refunded than taken', 'refunded = amount + 1, captures = 1'],
  ['refunded without being taken', 'refunded = 1, captures = 0'],
])('the ledger itself refuses %s', async (_, change) => {
  const payments = createOfflinePayments(test.db);
  const order = await testOrder(payments);
  await payments.authorise(order);
  const sql = `UPDATE offline.payment SET ${change} WHERE order_id = $1`;
  await expect(test.db.pool.query(sql, [order.id])).rejects.toThrow('check constraint');
});
