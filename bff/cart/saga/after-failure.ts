import type { SagaStep } from '../orders/next-step.ts';
import type { Reason } from '../orders/order.ts';
import type { PlacedState } from '../orders/order-state.ts';

export type AfterFailure = { retryInMs: number } | { giveUp: Reason };

const FIRST_PAUSE_MS = 200;

// A shopper waits for the steps before confirmation, so those end; what comes after a decision
// (capturing, giving back) is owed and tried for ever.
const LIMITS: Partial<Record<SagaStep, { tries: number; reason: Reason }>> = {
  'reserve-stock': {
    tries: 8,
    reason: {
      code: 'stock-unavailable',
      message:
        'We could not check the stock just now. Nothing was charged and your cart is as it was; please try again in a few minutes.',
    },
  },
  'authorise-payment': {
    tries: 3,
    reason: {
      code: 'payment-unavailable',
      message:
        'The payment provider did not answer. Nothing was charged and your cart is as it was; try again, or use another card.',
    },
  },
  'confirm-stock': {
    tries: 8,
    reason: {
      code: 'stock-unavailable',
      message:
        'We could not confirm the stock just now. Nothing was charged and your cart is as it was; please try again in a few minutes.',
    },
  },
  'book-delivery': {
    tries: 5,
    reason: {
      code: 'delivery-unavailable',
      message:
        'The delivery could not be booked. Nothing was charged and your cart is as it was; please try again in a few minutes.',
    },
  },
};

/**
 * What to do after a step failed for the `failures`-th time in a row without a clear answer. Nothing is given up of
 * an order that is confirmed.
 */
export function afterFailure(
  step: SagaStep,
  failures: number,
  state: Pick<PlacedState, 'name'>,
): AfterFailure {
  const limit = state.name === 'confirmed' ? undefined : LIMITS[step];
  if (limit && failures >= limit.tries) return { giveUp: limit.reason };
  const most = limit ? 5_000 : 30_000;
  return { retryInMs: Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), most) };
}
