import type { Database } from '@tessera/bff-kit/database';
import type { PaymentOrder } from '../payment-port.ts';

export interface StripePayment {
  orderId: string;
  status: 'asked' | 'needs-shopper' | 'authorised' | 'declined' | 'captured' | 'voiding' | 'voided';
  amount: number | null;
  currency: string | null;
  paymentMethod: string | null;
  returnUrl: string | null;
  intentId: string | null;
  reason: string | null;
  askedAt: Date;
}

/** What was asked of Stripe: the parameters of a request that may have to be sent again. */
export type AskedPayment = StripePayment & {
  amount: number;
  currency: string;
  paymentMethod: string;
  returnUrl: string;
};

const COLUMNS = `order_id AS "orderId", status, amount, currency, payment_method AS "paymentMethod",
  return_url AS "returnUrl", intent_id AS "intentId", reason, asked_at AS "askedAt"`;

// An update that changes nothing gives the row back, whoever made it.
const ASK = `INSERT INTO stripe_payment AS p
    (order_id, status, amount, currency, payment_method, return_url)
  VALUES ($1, 'asked', $2, $3, $4, $5)
  ON CONFLICT (order_id) DO UPDATE SET status = p.status RETURNING ${COLUMNS}`;
const READ = `SELECT ${COLUMNS} FROM stripe_payment WHERE order_id = $1`;
const FIND = `SELECT ${COLUMNS} FROM stripe_payment WHERE intent_id = $1`;
// Answers may arrive late: none takes back that money was taken, or that it is to be given back.
const RECORD = `UPDATE stripe_payment AS p SET intent_id = coalesce(p.intent_id, $2),
    status = CASE WHEN p.status IN ('captured', 'voiding', 'voided') THEN p.status ELSE $3 END,
    reason = CASE WHEN $3 = 'declined' THEN $4 ELSE p.reason END, updated_at = now()
  WHERE order_id = $1 RETURNING ${COLUMNS}`;
// Before anything was asked a void leaves a mark, and there is nothing to give back.
const BEGIN_VOID = `INSERT INTO stripe_payment AS p (order_id, status) VALUES ($1, 'voided')
  ON CONFLICT (order_id) DO UPDATE SET updated_at = now(),
    status = CASE WHEN p.status = 'voided' THEN 'voided' ELSE 'voiding' END
  RETURNING ${COLUMNS}`;
const END_VOID = `UPDATE stripe_payment SET status = 'voided', updated_at = now(),
    intent_id = coalesce(intent_id, $2) WHERE order_id = $1 AND status = 'voiding'`;
const REOPEN_VOID = `UPDATE stripe_payment SET status = 'voiding', updated_at = now(),
    intent_id = coalesce(intent_id, $2) WHERE order_id = $1 AND status = 'voided'`;
const ASK_REFUND = `INSERT INTO stripe_refund AS r (order_id, refund_id, amount) VALUES ($1, $2, $3)
  ON CONFLICT (order_id, refund_id) DO UPDATE SET amount = r.amount
  RETURNING amount, refund, xmax = 0 AS "isNew"`;
const RECORD_REFUND = `UPDATE stripe_refund SET refund = $3 WHERE order_id = $1 AND refund_id = $2`;

/** What the shop knows of its payments at Stripe, one statement a function. */
export function createStripeLedger(db: Database) {
  const one = async (name: string, text: string, values: unknown[]) => {
    const [row] = await db.query<StripePayment>(`cart/stripe-${name}`, text, values);
    return row ?? null;
  };
  const must = async (name: string, text: string, values: [string, ...unknown[]]) => {
    const row = await one(name, text, values);
    if (!row) throw new Error(`The record of the payment of ${values[0]} vanished.`);
    return row;
  };
  return {
    ask: (order: PaymentOrder) =>
      must('ask', ASK, [order.id, order.amount, order.currency, order.token, order.returnUrl]),
    read: (orderId: string) => one('read', READ, [orderId]),
    find: (intentId: string) => one('find', FIND, [intentId]),
    record: (o: {
      orderId: string;
      intentId: string | null;
      status: StripePayment['status'];
      reason?: string | null;
    }) => must('record', RECORD, [o.orderId, o.intentId, o.status, o.reason ?? null]),
    beginVoid: (orderId: string) => must('begin-void', BEGIN_VOID, [orderId]),
    endVoid: (orderId: string, intentId: string | null) =>
      one('end-void', END_VOID, [orderId, intentId]),
    reopenVoid: (orderId: string, intentId: string) =>
      one('reopen-void', REOPEN_VOID, [orderId, intentId]),
    async askRefund(refund: { orderId: string; refundId: string; amount: number }) {
      const values = [refund.orderId, refund.refundId, refund.amount];
      const [row] = await db.query<{ amount: number; refund: string | null; isNew: boolean }>(
        'cart/stripe-ask-refund',
        ASK_REFUND,
        values,
      );
      if (!row) throw new Error(`The record of refund ${refund.refundId} vanished.`);
      return row;
    },
    async recordRefund(orderId: string, refundId: string, refund: string): Promise<void> {
      await db.query('cart/stripe-record-refund', RECORD_REFUND, [orderId, refundId, refund]);
    },
  };
}

export type StripeLedger = ReturnType<typeof createStripeLedger>;

/** A payment that is more than the mark of a void. */
export function isAsked(payment: StripePayment): payment is AskedPayment {
  return payment.amount !== null;
}
