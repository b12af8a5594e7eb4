import type { Database, Queryable } from '@tessera/bff-kit/database';
import { signalsOf } from '@tessera/bff-kit/events/signals';
import { customerKeys } from '../promotions/promotion-store.ts';
import type { Announcement } from './announce.ts';
import type { Recorded } from './evolve.ts';
import type { OrderEvent } from './order-event.ts';
import { statusOf, type PlacedState } from './order-state.ts';

export interface StoredOrder {
  state: PlacedState;
  version: number;
}

/** Events as rows, numbered on from `version`. */
export const eventRows = (events: OrderEvent[], version: number): string =>
  JSON.stringify(
    events.map((event, index) => ({ version: version + index + 1, type: event.type, data: event })),
  );

/** Tells the sequencer of this process that a statement has just put events into the outbox. */
export function toldOthers(db: Database, announcements: Announcement[]): void {
  if (announcements.length > 0) signalsOf(db).appended.raise();
}

// All or nothing in one statement: without the cart as it was priced nothing is written, and a key or a promotion
// that was used meanwhile breaks a unique index, which takes everything back.
const CREATE = `WITH taken AS (
    UPDATE cart SET order_in_progress = $1, updated_at = now()
    WHERE id = $10 AND version = $11 AND order_in_progress IS NULL
      AND ($18::text IS NULL OR EXISTS (SELECT FROM promotion WHERE code = $18 AND (ends_at IS NULL OR ends_at > $8)))
    RETURNING id
  ), claimed AS (
    INSERT INTO kit.idempotency (key, fingerprint, status, body) SELECT $14, $15, 202, $16 FROM taken
  ), view AS (
    INSERT INTO order_view (id, reference, visitor_id, account_id, status, state, version, placed_at)
    SELECT $1, $2, $3, $4, $5, $6, $7, $8 FROM taken RETURNING id
  ), events AS (
    INSERT INTO order_event (stream, version, type, data, at)
    SELECT view.id, e.version, e.type, e.data, $8
    FROM view, jsonb_to_recordset($9::jsonb) AS e (version integer, type text, data jsonb)
  ), told AS (
    INSERT INTO kit.outbox (source, traceparent, type, subject, data)
    SELECT 'cart', $13, o.type, o.subject, o.data
    FROM view, jsonb_to_recordset($17::jsonb) AS o (type text, subject text, data jsonb)
  ), used AS (
    INSERT INTO promotion_use (code, used_by, order_id)
    SELECT $18, customer, view.id FROM view, unnest($19::text[]) WITH ORDINALITY AS u (customer, at) ORDER BY at
  )
  INSERT INTO order_saga (order_id, cart_id, payment_token, due_at, traceparent)
  SELECT id, $10, $12, $8, $13 FROM view RETURNING order_id`;

export interface NewOrder {
  state: PlacedState;
  events: OrderEvent[];
  announcements: Announcement[];
  cart: { id: string; version: number };
  paymentToken: string;
  traceparent: string | undefined;
  answer: { key: string; fingerprint: string; body: unknown };
}

/**
 * Stores a new order: its first events, its view, the saga row that will carry it on, what others are told,
 * the cart it was made of and the answer to its idempotency key. False when the cart is another one by now.
 */
export async function createOrder(db: Database, o: NewOrder): Promise<boolean> {
  const { order } = o.state;
  const created = await db.query('cart/create-order', CREATE, [
    order.id,
    order.reference,
    order.visitorId,
    order.accountId,
    statusOf(o.state),
    JSON.stringify(o.state),
    o.events.length,
    order.placedAt,
    eventRows(o.events, 0),
    o.cart.id,
    o.cart.version,
    o.paymentToken,
    o.traceparent ?? null,
    o.answer.key,
    o.answer.fingerprint,
    JSON.stringify(o.answer.body),
    JSON.stringify(o.announcements),
    order.discount?.code ?? null,
    order.discount?.once ? customerKeys(order) : [],
  ]);
  if (created.length === 0) return false;
  toldOthers(db, o.announcements);
  return true;
}

const LOAD = `SELECT state, version FROM order_view WHERE id = $1`;
const LOAD_OF_SHOPPER = `${LOAD} AND (visitor_id = $2 OR account_id = $3)`;
const LOAD_BY_REFERENCE = `SELECT state, version FROM order_view WHERE id::text = $1 OR reference = upper($1)`;
const HISTORY = `SELECT data AS event, at FROM order_event WHERE stream = $1 ORDER BY version`;

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

/** For the shop's own people, who read it off a letter: by its reference, or by its id. */
export async function findOrder(db: Queryable, name: string): Promise<StoredOrder | null> {
  const [row] = await db.query<StoredOrder>('cart/find-order', LOAD_BY_REFERENCE, [name]);
  return row ?? null;
}

/** All that happened to an order, oldest first. */
export async function readHistory(db: Queryable, id: string): Promise<Recorded[]> {
  const rows = await db.query<{ event: OrderEvent; at: Date }>('cart/order-history', HISTORY, [id]);
  return rows.map(({ event, at }) => ({ event, at: at.toISOString() }));
}
