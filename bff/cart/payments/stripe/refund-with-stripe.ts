import type Stripe from 'stripe';
import { askStripe } from './ask-stripe.ts';
import type { StripeCalls } from './authorise-with-stripe.ts';

/** Gives a part back, once for each `refundId`: by our record, by Stripe's key, and by its list. */
export async function refundWithStripe(
  { stripe, ledger }: StripeCalls,
  refund: { orderId: string; refundId: string; amount: number },
): Promise<void> {
  const { orderId, refundId, amount } = refund;
  const payment = await ledger.read(orderId);
  const intentId = payment?.intentId ?? null;
  if (payment?.status !== 'captured' || intentId === null) {
    const status = payment?.status ?? 'unknown';
    throw new Error(`Payment of ${orderId} is ${status}, so nothing of it can be refunded.`);
  }
  const record = await ledger.askRefund(refund);
  if (record.amount !== amount) {
    throw new Error(`Refund ${refundId} of ${orderId} was asked for before with another amount.`);
  }
  if (record.refund !== null) return;
  // Asked for before and never answered, perhaps so long ago that Stripe has forgotten the key.
  const before = record.isNew ? null : await findRefund(stripe, intentId, refundId);
  const metadata = { order_id: orderId, refund_id: refundId };
  const made =
    before ??
    (await askStripe('refund a part of a payment', () =>
      stripe.refunds.create(
        { payment_intent: intentId, amount, metadata },
        { idempotencyKey: `${orderId}:refund:${refundId}` },
      ),
    ));
  await ledger.recordRefund(orderId, refundId, made.id);
}

function findRefund(stripe: Stripe, intentId: string, refundId: string) {
  return askStripe('look for a refund', async () => {
    for await (const refund of stripe.refunds.list({ payment_intent: intentId, limit: 100 })) {
      if (refund.metadata?.refund_id === refundId) return refund;
    }
    return null;
  });
}
