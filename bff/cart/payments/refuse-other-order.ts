import type { PaymentOrder } from './payment-port.ts';

/**
 * A payment that was asked for before is asked for again with another amount: one of the two is
 * wrong, and to charge either would be a guess. `before` has no amount when a void came first.
 */
export function refuseOtherOrder(
  order: PaymentOrder,
  before: { amount: number | null; currency: string | null },
): void {
  if (before.amount === null) return;
  if (before.amount === order.amount && before.currency === order.currency) return;
  throw new Error(
    `Payment of ${order.id} was asked for with ${before.amount} ${before.currency} before and now with ` +
      `${order.amount} ${order.currency}. Nothing was changed; an order's total must not change once it is paid for.`,
  );
}
