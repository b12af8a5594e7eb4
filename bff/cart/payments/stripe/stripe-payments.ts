import type { Database } from '@tessera/bff-kit/database';
import type { Logger } from '@tessera/bff-kit/logger';
import type { Payments } from '../payment-port.ts';
import { authoriseWithStripe } from './authorise-with-stripe.ts';
import { captureWithStripe } from './capture-with-stripe.ts';
import { receiveEvent, type Received } from './receive-event.ts';
import { refundWithStripe } from './refund-with-stripe.ts';
import { createStripeClient, type StripeAccess } from './stripe-client.ts';
import { createStripeLedger } from './stripe-ledger.ts';
import { tokeniseWithStripe } from './tokenise-with-stripe.ts';
import { voidWithStripe } from './void-with-stripe.ts';

export interface StripePayments extends Payments {
  readonly provider: 'stripe';
  /**
   * Takes a webhook, as its bytes came.
   *
   * @param moved called when an order's payment may have moved on; a webhook whose `moved` throws is
   *   not remembered, so Stripe delivers it again
   */
  receive(
    webhook: { body: Uint8Array; signature: string },
    moved: (orderId: string) => Promise<void>,
  ): Promise<Received>;
}

/** Payments by Stripe: Payment Intents with manual capture, and `stripe_payment` to remember them by. */
export function createStripePayments(
  o: StripeAccess & {
    webhookSecret: string;
    db: Database;
    logger: Logger;
    clock?: () => Date;
  },
): StripePayments {
  const stripe = createStripeClient(o);
  const ledger = createStripeLedger(o.db);
  const clock = o.clock ?? ((): Date => new Date());
  const calls = { stripe, ledger, clock };
  return {
    provider: 'stripe',
    tokenise: (card) => tokeniseWithStripe(stripe, card),
    authorise: (order) => authoriseWithStripe(calls, order),
    // The bank told Stripe; authorising again asks there.
    confirm: async () => {},
    capture: (orderId) => captureWithStripe(calls, orderId),
    void: (orderId) => voidWithStripe(calls, orderId),
    refund: (refund) => refundWithStripe(calls, refund),
    receive: (webhook, moved) => receiveEvent({ ...calls, ...o }, webhook, moved),
  };
}
