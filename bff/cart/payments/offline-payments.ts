import type { Database } from '@tessera/bff-kit/database';
import { cardDigits } from './check-card.ts';
import { behaviourOf, OFFLINE_CARDS, tokenFor } from './offline-cards.ts';
import { PaymentUnavailable, type Authorisation, type Payments } from './payment-port.ts';

type Status = 'needs-shopper' | 'authorised' | 'declined' | 'captured' | 'voided';

const FIRST_STATUS = {
  pays: 'authorised',
  declined: 'declined',
  'needs-shopper': 'needs-shopper',
} as const;

const AUTHORISE = `WITH made AS (
    INSERT INTO offline.payment (order_id, amount, currency, status) VALUES ($1, $2, $3, $4)
    ON CONFLICT (order_id) DO NOTHING RETURNING status
  )
  SELECT status FROM made UNION ALL SELECT status FROM offline.payment WHERE order_id = $1 LIMIT 1`;
const CONFIRM = `UPDATE offline.payment SET status = $2, updated_at = now()
  WHERE order_id = $1 AND status = 'needs-shopper'`;
const CAPTURE = `UPDATE offline.payment SET status = 'captured', captures = captures + 1, updated_at = now()
  WHERE order_id = $1 AND status = 'authorised' RETURNING 1`;
const READ = `SELECT status FROM offline.payment WHERE order_id = $1`;
// Voiding before the authorisation arrives leaves a mark that a late authorisation runs into.
const VOID = `INSERT INTO offline.payment (order_id, amount, currency, status) VALUES ($1, 1, 'EUR', 'voided')
  ON CONFLICT (order_id) DO UPDATE SET status = 'voided', updated_at = now()
  WHERE payment.status IN ('needs-shopper', 'authorised')`;

function answer(orderId: string, status: Status): Authorisation {
  if (status === 'needs-shopper') return { outcome: 'needs-shopper' };
  if (status === 'authorised' || status === 'captured') {
    return { outcome: 'authorised', reference: `offline-${orderId}` };
  }
  return { outcome: 'declined', reason: 'The bank declined the card.' };
}

/**
 * A payment provider for shops without one: four test cards, each with its own fate, and a ledger
 * of its own in the schema `offline`, which makes every call repeatable and charges countable.
 */
export function createOfflinePayments(db: Database): Payments {
  return {
    async tokenise(card) {
      const digits = cardDigits(card.number);
      const behaviour = OFFLINE_CARDS[digits];
      if (!behaviour) {
        const message = 'This shop takes test cards only: use 4242 4242 4242 4242';
        return { accepted: false, field: 'number', message };
      }
      const method = { token: tokenFor(behaviour), brand: 'Visa', last4: digits.slice(-4) };
      return { accepted: true, method };
    },

    async authorise({ id, token, amount, currency }) {
      const behaviour = behaviourOf(token);
      if (behaviour === 'no-answer') {
        throw new PaymentUnavailable('The payment provider did not answer in time.');
      }
      const first = FIRST_STATUS[behaviour];
      const values = [id, amount, currency, first];
      const [row] = await db.query<{ status: Status }>('cart/offline-authorise', AUTHORISE, values);
      // Another call made the row after this statement's snapshot: it is the one to answer with.
      const status = row?.status ?? (await readStatus(db, id));
      return answer(id, status ?? first);
    },

    async confirm(orderId, approved) {
      const status: Status = approved ? 'authorised' : 'declined';
      await db.query('cart/offline-confirm', CONFIRM, [orderId, status]);
    },

    async capture(orderId) {
      const captured = await db.query('cart/offline-capture', CAPTURE, [orderId]);
      if (captured.length > 0) return;
      const status = await readStatus(db, orderId);
      if (status !== 'captured') {
        throw new Error(
          `Payment of ${orderId} is ${status ?? 'unknown'}, so it cannot be captured.`,
        );
      }
    },

    async void(orderId) {
      await db.query('cart/offline-void', VOID, [orderId]);
    },
  };
}

async function readStatus(db: Database, orderId: string): Promise<Status | undefined> {
  const [row] = await db.query<{ status: Status }>('cart/offline-status', READ, [orderId]);
  return row?.status;
}
