import type { Database, Transaction } from '@tessera/bff-kit/database';
import { customerKeys } from '../promotions/promotion-store.ts';
import { replay, type Recorded } from './evolve.ts';
import { nextStep } from './next-step.ts';
import type { OrderEvent } from './order-event.ts';
import { statusOf } from './order-state.ts';

export interface RebuildReport {
  orders: number;
  /** views that were not what the events say */
  views: number;
  /** saga rows that were missing, or finished although something is owed, or the other way round */
  sagas: number;
}

const BATCH = 200;

const STREAMS = `SELECT DISTINCT stream FROM order_event WHERE stream > $1::uuid ORDER BY stream LIMIT ${BATCH}`;
// The lock that everybody takes who writes to an order.
const LOCK = `SELECT 1 FROM order_saga WHERE order_id = ANY ($1::uuid[]) ORDER BY order_id FOR UPDATE`;
const HISTORIES = `SELECT stream, jsonb_agg(jsonb_build_object('event', data, 'at', at) ORDER BY version) AS history
  FROM order_event WHERE stream = ANY ($1::uuid[]) GROUP BY stream`;

const VIEWS = `INSERT INTO order_view AS own (id, reference, visitor_id, account_id, status, state, version, placed_at)
  SELECT r.id, r.reference, r."visitorId", r."accountId", r.status, r.state, r.version, r."placedAt"
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, reference text, "visitorId" text, "accountId" text,
    status text, state jsonb, version integer, "placedAt" timestamptz)
  ON CONFLICT (id) DO UPDATE SET status = excluded.status, state = excluded.state, version = excluded.version
  WHERE (own.status, own.state, own.version) IS DISTINCT FROM (excluded.status, excluded.state, excluded.version)
  RETURNING 1`;

// A new token for a row that changes: a runner must not go on from what it believed before.
const SAGAS = `INSERT INTO order_saga AS own (order_id, cart_id, payment_token, due_at)
  SELECT r.id, r."cartId", r."paymentToken", r."dueAt"
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "cartId" uuid, "paymentToken" text, "dueAt" timestamptz)
  WHERE r."cartId" IS NOT NULL
  ON CONFLICT (order_id) DO UPDATE SET due_at = excluded.due_at, leased_until = NULL,
    payment_token = coalesce(own.payment_token, excluded.payment_token), lease_token = nextval('saga_lease_token')
  WHERE (own.due_at IS NULL) IS DISTINCT FROM (excluded.due_at IS NULL)
  RETURNING 1`;

// What works once is used by the orders that came to something, whoever placed first.
const USES = `WITH owed AS (
    SELECT r.id AS order_id, r.state #>> '{order,discount,code}' AS code, customer
    FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, status text, state jsonb, customers text[]), unnest(r.customers) AS customer
    WHERE r.status NOT IN ('rejected', 'cancelled')
  ), gone AS (
    DELETE FROM promotion_use u USING jsonb_to_recordset($1::jsonb) AS r (id uuid, status text)
    WHERE u.order_id = r.id AND r.status IN ('rejected', 'cancelled')
  )
  INSERT INTO promotion_use (code, used_by, order_id)
  SELECT code, customer, order_id FROM owed ORDER BY code, customer ON CONFLICT DO NOTHING`;

function derive(id: string, history: Recorded[], now: Date) {
  const state = replay(history);
  const placed = history[0]?.event;
  if (state.name === 'none' || placed?.type !== 'placed') {
    throw new Error(`The stream of order ${id} does not begin with its placing.`);
  }
  const { order } = state;
  const next = nextStep(state, now);
  const due = 'waitUntil' in next ? new Date(next.waitUntil) : now;
  return {
    id,
    reference: order.reference,
    visitorId: order.visitorId,
    accountId: order.accountId,
    status: statusOf(state),
    state,
    version: history.length,
    placedAt: order.placedAt,
    cartId: placed.cartId,
    paymentToken: statusOf(state) === 'placing' ? placed.paymentToken : undefined,
    customers: order.discount?.once ? customerKeys(order) : [],
    dueAt: 'finished' in next ? null : due.toISOString(),
  };
}

async function rebuildBatch(tx: Transaction, ids: string[], now: Date) {
  await tx.query('cart/rebuild-lock', LOCK, [ids]);
  const rows = await tx.query<{ stream: string; history: { event: OrderEvent; at: string }[] }>(
    'cart/rebuild-histories',
    HISTORIES,
    [ids],
  );
  const derived = rows.map(({ stream, history }) =>
    derive(
      stream,
      history.map(({ event, at }) => ({ event, at: new Date(at).toISOString() })),
      now,
    ),
  );
  const views = await tx.query('cart/rebuild-views', VIEWS, [JSON.stringify(derived)]);
  const sagas = await tx.query('cart/rebuild-sagas', SAGAS, [JSON.stringify(derived)]);
  await tx.query('cart/rebuild-promotion-uses', USES, [JSON.stringify(derived)]);
  return { views: views.length, sagas: sagas.length };
}

/**
 * Makes views and saga rows again from the events alone, while the shop serves: order by order they become what a
 * replay says, and what was right stays untouched. An order whose saga row was lost goes on, and promotions are
 * used by the orders that used them.
 */
export async function rebuildOrders(db: Database, now: Date): Promise<RebuildReport> {
  const report: RebuildReport = { orders: 0, views: 0, sagas: 0 };
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const streams = await db.query<{ stream: string }>('cart/rebuild-streams', STREAMS, [after]);
    const last = streams.at(-1);
    if (!last) return report;
    const ids = streams.map(({ stream }) => stream);
    const { views, sagas } = await db.transaction((tx) => rebuildBatch(tx, ids, now));
    report.orders += ids.length;
    report.views += views;
    report.sagas += sagas;
    after = last.stream;
  }
}
