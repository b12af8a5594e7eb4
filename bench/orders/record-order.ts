import { randomUUID } from 'node:crypto';
import { addLine } from '@tessera/bff-cart/carts/add-line';
import { createOfflineDeliveries } from '@tessera/bff-cart/delivery/offline-deliveries';
import { createOrderSignals } from '@tessera/bff-cart/orders/order-signals';
import { placeOrder } from '@tessera/bff-cart/orders/place-order';
import { createOfflinePayments } from '@tessera/bff-cart/payments/offline-payments';
import { claimSagas } from '@tessera/bff-cart/saga/claim-sagas';
import { runSaga } from '@tessera/bff-cart/saga/run-saga';
import { commitReservation } from '@tessera/bff-catalog/stock/commit-reservation';
import { reserveStock } from '@tessera/bff-catalog/stock/reserve-stock';
import type { Database } from '@tessera/bff-kit/database';
import { silentLogger } from '@tessera/bff-kit/logger';
import type { BareDatabases } from './bare-databases.ts';
import { checkoutForm } from './checkout-rate.ts';
import type { BenchVariant } from './fill-stock.ts';

/** A statement that an order took, with names in the place of what is another's in each order. */
export interface RecordedStatement {
  database: 'cart' | 'catalog';
  name: string;
  text: string;
  values: unknown[];
}

/** Stands in values for what differs from order to order. */
export const PLACE = {
  order: '{order}',
  cart: '{cart}',
  visitor: '{visitor}',
  key: '{key}',
  reference: '{reference}',
  lease: '{lease}',
  variant: '{variant}',
} as const;

const refuse = async (): Promise<never> => {
  throw new Error('An order that goes well does not come here.');
};

/** Lets one order go its way with the services' own code, in one process, and keeps every statement it took. */
export async function recordOrder(
  bare: BareDatabases,
  variant: BenchVariant,
): Promise<RecordedStatement[]> {
  const taken: RecordedStatement[] = [];
  const recording = (database: RecordedStatement['database'], db: Database): Database => ({
    ...db,
    query: (name, text, values = []) => {
      taken.push({ database, name, text, values });
      return db.query(name, text, values);
    },
    transaction: refuse,
  });
  // The order's fencing token shall be a number that nothing else in its statements is.
  await bare.cart.query('bench/start-tokens', `SELECT setval('saga_lease_token', 1000000000)`);
  const cart = recording('cart', bare.cart);
  const catalog = { db: recording('catalog', bare.catalog), clock: () => new Date() };
  const ids = { cart: randomUUID(), visitor: randomUUID(), key: randomUUID() };

  const add = { cartId: ids.cart, accountId: null, variantId: variant.id, quantity: 1 };
  const added = await addLine(cart, { ...add, now: new Date() });
  if (!added.done) throw new Error(`The print cannot be added: ${added.refusal}`);
  const order = await placeOrder({
    db: cart,
    payments: createOfflinePayments(cart),
    stores: { find: () => Promise.resolve('unknown') },
    secret: 'a secret of the benchmark',
    cartId: ids.cart,
    visitor: { id: ids.visitor, accountId: null, email: null, name: null },
    form: checkoutForm(variant.price + (variant.price >= 75_00 ? 0 : 4_90)),
    idempotencyKey: ids.key,
    traceparent: undefined,
    now: new Date(),
    placed: () => {},
  });
  const [claimed] = await claimSagas(cart, new Date(), 60_000, 1);
  if (!claimed) throw new Error('The order is not due.');
  const stock = {
    async reserve(
      { id }: { id: string },
      _: unknown,
      lines = [{ variantId: variant.id, quantity: 1 }],
    ) {
      const outcome = await reserveStock(catalog, id, lines);
      if (outcome.outcome !== 'held') throw new Error(`Not held: ${outcome.outcome}`);
      return { held: true as const, until: outcome.expiresAt };
    },
    async commit(orderId: string) {
      await commitReservation(catalog.db, orderId);
      return { sold: true as const };
    },
    release: refuse,
    takeBack: refuse,
  };
  const ports = {
    stock: {
      ...stock,
      reserve: (placed: { id: string }, trace: unknown) => stock.reserve(placed, trace),
    },
    payments: createOfflinePayments(cart),
    deliveries: createOfflineDeliveries(cart),
    returnUrl: () => '',
  };
  const run = {
    db: cart,
    ports,
    clock: () => new Date(),
    leaseMs: 60_000,
    logger: silentLogger(),
    signals: createOrderSignals(),
  };
  await runSaga(run, claimed.claim, claimed.stored);

  const names: [string, string][] = [
    [order.id, PLACE.order],
    [ids.cart, PLACE.cart],
    [ids.visitor, PLACE.visitor],
    [ids.key, PLACE.key],
    [order.reference, PLACE.reference],
    [variant.id, PLACE.variant],
  ];
  const { leaseToken } = claimed.claim;
  return taken.map((statement) => ({
    ...statement,
    values: statement.values.map((value) => generalise(value, names, leaseToken)),
  }));
}

function generalise(value: unknown, names: [string, string][], leaseToken: number): unknown {
  if (value === leaseToken) return PLACE.lease;
  if (Array.isArray(value)) return value.map((one) => generalise(one, names, leaseToken));
  if (typeof value !== 'string') return value;
  return names.reduce((text, [own, place]) => text.replaceAll(own, place), value);
}
