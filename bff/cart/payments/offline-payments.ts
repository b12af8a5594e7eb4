import type { Database } from '@tessera/bff-kit/database';
import { cardDigits } from './check-card.ts';
import { behaviourOf, OFFLINE_CARDS, tokenFor } from './offline-cards.ts';
import { DECLINES } from './decline-reasons.ts';
import {
  PaymentUnavailable,
  type Authorisation,
  type PaymentOrder,
  type Payments,
} from './payment-port.ts';
import { refuseOtherOrder } from './refuse-other-order.ts';

type Status = 'needs-shopper' | 'authorised' | 'declined' | 'captured' | 'voided';

interface Payment {
  status: Status;
  amount: number | null;
  currency: string | null;
}

const FIRST_STATUS = {
  pays: 'authorised',
  'answers-nobody': 'authorised',
  declined: 'declined',
  'needs-shopper': 'needs-shopper',
} as const;

// An update that changes nothing: unlike DO NOTHING it gives the row back, also one that another
// call is just making. One round trip, whoever was first.
const AUTHORISE = `INSERT INTO offline.payment AS p (order_id, amount, currency, status, authorisations)
  VALUES ($1, $2, $3, $4, CASE WHEN $4 = 'authorised' THEN 1 ELSE 0 END)
  ON CONFLICT (order_id) DO UPDATE SET status = p.status
  RETURNING status, amount, currency`;
const CONFIRM = `UPDATE offline.payment SET status = $2, updated_at = now(),
    authorisations = authorisations + CASE WHEN $2 = 'authorised' THEN 1 ELSE 0 END
  WHERE order_id = $1 AND status = 'needs-shopper'`;
const CAPTURE = `UPDATE offline.payment SET status = 'captured', updated_at = now(),
    captures = captures + CASE WHEN status = 'authorised' THEN 1 ELSE 0 END
  WHERE order_id = $1 AND status IN ('authorised', 'captured') RETURNING 1`;
const READ = `SELECT status, amount, currency FROM offline.payment WHERE order_id = $1`;
// Voiding before the authorisation arrives leaves a mark that a late authorisation runs into.
const VOID = `INSERT INTO offline.payment AS p (order_id, status) VALUES ($1, 'voided')
  ON CONFLICT (order_id) DO UPDATE
    SET status = 'voided', refunded = p.captures * coalesce(p.amount, 0), updated_at = now()
  WHERE p.status IN ('needs-shopper', 'authorised', 'captured')`;
// The row of the payment is what parallel refunds queue on; its CHECK refuses the one too many.
const REFUND = `WITH made AS (
    INSERT INTO offline.refund (order_id, refund_id, amount) VALUES ($1, $2, $3)
    ON CONFLICT (order_id, refund_id) DO NOTHING RETURNING order_id, amount
  )
  UPDATE offline.payment AS p SET refunded = p.refunded + made.amount, updated_at = now()
  FROM made WHERE p.order_id = made.order_id RETURNING 1`;
const READ_REFUND = `SELECT amount FROM offline.refund WHERE order_id = $1 AND refund_id = $2`;

function answer(orderId: string, status: Status): Authorisation {
  if (status === 'needs-shopper') return { outcome: 'needs-shopper', redirectUrl: null };
  if (status === 'authorised' || status === 'captured') {
    return { outcome: 'authorised', reference: `offline-${orderId}` };
  }
  return { outcome: 'declined', reason: DECLINES.declined };
}

/**
 * A payment provider for shops without one: five test cards, each with its own fate, and a ledger
 * of its own in the schema `offline`, which makes every call repeatable and charges countable
 * (`offline.balance`).
 */
export function createOfflinePayments(db: Database): Payments {
  return {
    provider: 'offline',

    async tokenise(card) {
      const digits = cardDigits(card.number);
      const behaviour = OFFLINE_CARDS[digits];
      if (!behaviour) {
        const message = 'This shop takes test cards only: use 4242 4242 4242 4242';
        return { accepted: false, field: 'number', code: 'test-cards-only', message };
      }
      const method = { token: tokenFor(behaviour), brand: 'Visa', last4: digits.slice(-4) };
      return { accepted: true, method };
    },

    async authorise(order) {
      const behaviour = behaviourOf(order.token);
      const unanswered = 'The payment provider did not answer in time.';
      if (behaviour === 'no-answer') throw new PaymentUnavailable(unanswered);
      const status = await hold(db, order, FIRST_STATUS[behaviour]);
      if (behaviour === 'answers-nobody') throw new PaymentUnavailable(unanswered);
      return answer(order.id, status);
    },

    async confirm(orderId, approved) {
      const status: Status = approved ? 'authorised' : 'declined';
      await db.query('cart/offline-confirm', CONFIRM, [orderId, status]);
    },

    async capture(orderId) {
      const captured = await db.query('cart/offline-capture', CAPTURE, [orderId]);
      if (captured.length > 0) return;
      const status = await readStatus(db, orderId);
      throw new Error(`Payment of ${orderId} is ${status}, so it cannot be captured.`);
    },

    async void(orderId) {
      await db.query('cart/offline-void', VOID, [orderId]);
    },

    async refund({ orderId, refundId, amount }) {
      const values = [orderId, refundId, amount];
      const made = await db
        .query('cart/offline-refund', REFUND, values)
        .catch(async (error: unknown) => {
          if (!isTooMuch(error)) throw error;
          const status = await readStatus(db, orderId);
          throw new Error(
            `Payment of ${orderId} is ${status}, and ${amount} cents are more than is left of it to refund.`,
          );
        });
      if (made.length > 0) return;
      const [before] = await db.query<{ amount: number }>('cart/offline-read-refund', READ_REFUND, [
        orderId,
        refundId,
      ]);
      if (before?.amount !== amount) {
        throw new Error(`Refund ${refundId} of ${orderId} was made before with another amount.`);
      }
    },
  };
}

async function hold(db: Database, order: PaymentOrder, first: Status): Promise<Status> {
  const values = [order.id, order.amount, order.currency, first];
  const [payment] = await db.query<Payment>('cart/offline-authorise', AUTHORISE, values);
  if (!payment) throw new Error(`Payment of ${order.id} vanished.`);
  refuseOtherOrder(order, payment);
  return payment.status;
}

async function readStatus(db: Database, orderId: string): Promise<Status | 'unknown'> {
  const [row] = await db.query<Payment>('cart/offline-status', READ, [orderId]);
  return row?.status ?? 'unknown';
}

/** The ledger's own refusal: more than was captured, or of a payment it does not know. */
function isTooMuch(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === '23514' || code === '23503';
}
