import type Stripe from 'stripe';
import type { Database } from '@tessera/bff-kit/database';
import type { Logger } from '@tessera/bff-kit/logger';
import { askStripe, StripeRefusal } from './ask-stripe.ts';
import type { StripeCalls } from './authorise-with-stripe.ts';
import { readIntent } from './read-intent.ts';
import { hasReceived, remember } from './received-events.ts';
import { verifyEvent } from './verify-event.ts';
import { voidWithStripe } from './void-with-stripe.ts';

export type Received =
  | { outcome: 'refused'; why: 'signature' | 'malformed' }
  /** about a payment this shop did not make */
  | { outcome: 'ignored' }
  | { outcome: 'taken' };

interface EventReceiver extends StripeCalls {
  db: Database;
  logger: Logger;
  webhookSecret: string;
}

/**
 * Takes an event. Events are delivered more than once and in any order, so what one says of a
 * payment's status is not believed: it says which payment to look at, and Stripe says how it stands.
 */
export async function receiveEvent(
  receiver: EventReceiver,
  webhook: { body: Uint8Array; signature: string },
  moved: (orderId: string) => Promise<void>,
): Promise<Received> {
  const { db, logger } = receiver;
  const event = verifyEvent(receiver, webhook);
  if (!event.valid) return { outcome: 'refused', why: event.why };
  const orderId = event.intentId === null ? null : await ownerOf(receiver, event.intentId);
  if (event.intentId === null || orderId === null) return { outcome: 'ignored' };
  if (await hasReceived(db, event.id)) return { outcome: 'taken' };
  logger.info({ event: event.id, type: event.type, orderId }, 'a payment may have moved');
  await settle(receiver, orderId, event.intentId, moved);
  // Only now: whoever dies before this gets the event again.
  await remember(db, event.id);
  return { outcome: 'taken' };
}

/** The order an intent was made for; also of one whose answer we never got. */
async function ownerOf(
  { stripe, ledger, logger }: EventReceiver,
  intentId: string,
): Promise<string | null> {
  const known = await ledger.find(intentId);
  if (known) return known.orderId;
  const intent = await askStripe('look at a payment', () =>
    stripe.paymentIntents.retrieve(intentId),
  ).catch((error: unknown) => {
    if (error instanceof StripeRefusal && error.kind === 'input') return null;
    throw error;
  });
  const orderId = intent?.metadata.order_id;
  const payment = orderId === undefined ? null : await ledger.read(orderId);
  if (!payment) return null;
  if (payment.intentId === null) return payment.orderId;
  logger.error({ orderId, intentId, known: payment.intentId }, 'an order has two payments');
  return null;
}

async function settle(
  receiver: EventReceiver,
  orderId: string,
  intentId: string,
  moved: (orderId: string) => Promise<void>,
): Promise<void> {
  const { stripe, ledger } = receiver;
  const intent: Stripe.PaymentIntent = await askStripe('look at a payment', () =>
    stripe.paymentIntents.retrieve(intentId),
  );
  const standing = readIntent(intent);
  const reason = standing.status === 'declined' ? standing.reason : null;
  const { status } = await ledger.record({ orderId, intentId, status: standing.status, reason });
  // Money that came to be held after its order was given up.
  if (status === 'voided' && standing.status === 'authorised') {
    await ledger.reopenVoid(orderId, intentId);
    await voidWithStripe(receiver, orderId);
  }
  if (standing.status !== 'needs-shopper' && standing.status !== 'asked') await moved(orderId);
}
