import type { Queryable } from '@tessera/bff-kit/database';
import type { Recorded } from './evolve.ts';
import { statusOf, type OrderEvent, type PlacedState } from './order.ts';

export interface StoredOrder {
  state: PlacedState;
  version: number;
}

const CREATE = `WITH view AS (
    INSERT INTO order_view (id, reference, visitor_id, account_id, status, state, version, placed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id
  ), events AS (
    INSERT INTO order_event (stream, version, type, data, at)
    SELECT view.id, e.version, e.type, e.data, $8
    FROM view, jsonb_to_recordset($9::jsonb) AS e (version integer, type text, data jsonb)
  )
  INSERT INTO order_saga (order_id, cart_id, payment_token, due_at, traceparent)
  SELECT id, $10, $11, $8, $12 FROM view`;

const LOAD = `SELECT state, version FROM order_view WHERE id = $1`;
const LOAD_OF_SHOPPER = `${LOAD} AND (visitor_id = $2 OR account_id = $3)`;
const HISTORY = `SELECT data AS event, at FROM order_event WHERE stream = $1 ORDER BY version`;

/** Events as rows, numbered on from `version`. */
export const eventRows = (events: OrderEvent[], version: number): string =>
  JSON.stringify(
    events.map((event, index) => ({ version: version + index + 1, type: event.type, data: event })),
  );

/** Stores a new order with its first events and the saga row that will carry it on, all or nothing. */
export async function createOrder(
  tx: Queryable,
  o: {
    state: PlacedState;
    events: OrderEvent[];
    cartId: string;
    paymentToken: string;
    traceparent: string | undefined;
  },
): Promise<void> {
  const { order } = o.state;
  await tx.query('cart/create-order', CREATE, [
    order.id,
    order.reference,
    order.visitorId,
    order.accountId,
    statusOf(o.state),
    JSON.stringify(o.state),
    o.events.length,
    order.placedAt,
    eventRows(o.events, 0),
    o.cartId,
    o.paymentToken,
    o.traceparent ?? null,
  ]);
}

export async function loadOrder(db: Queryable, id: string): Promise<StoredOrder | null> {
  const [row] = await db.query<StoredOrder>('cart/load-order', LOAD, [id]);
  return row ?? null;
}

/** Only for whoever placed it: the same browser, or the same account. */
export async function loadOrderOfShopper(
  db: Queryable,
  id: string,
  shopper: { id: string; accountId: string | null },
): Promise<StoredOrder | null> {
  const values = [id, shopper.id, shopper.accountId];
  const [row] = await db.query<StoredOrder>('cart/load-own-order', LOAD_OF_SHOPPER, values);
  return row ?? null;
}

/** All that happened to an order, oldest first. */
export async function readHistory(db: Queryable, id: string): Promise<Recorded[]> {
  const rows = await db.query<{ event: OrderEvent; at: Date }>('cart/order-history', HISTORY, [id]);
  return rows.map(({ event, at }) => ({ event, at: at.toISOString() }));
}
