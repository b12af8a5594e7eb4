import type { Deliveries } from '../delivery/delivery-port.ts';
import type { OrderCommand } from '../orders/decide.ts';
import { openReturn, type SagaStep } from '../orders/next-step.ts';
import type { Reason } from '../orders/order.ts';
import type { PlacedState } from '../orders/order-state.ts';
import { declineCode } from '../payments/decline-reasons.ts';
import type { Payments } from '../payments/payment-port.ts';
import type { Claim } from './claim-sagas.ts';
import { explainShortage } from './explain-shortage.ts';
import type { Stock } from './stock-port.ts';

export interface SagaPorts {
  stock: Stock;
  payments: Payments;
  deliveries: Deliveries;
  /** where a shopper comes back to from the bank's own page */
  returnUrl: (orderId: string) => string;
}

const refuse = (
  code: Reason['code'],
  message: string,
  more: Partial<Reason> = {},
): OrderCommand => ({
  type: 'reject',
  reason: { code, message, ...more },
  outcomeKnown: true,
});

async function authorise(
  state: PlacedState,
  token: string,
  { payments, returnUrl }: SagaPorts,
): Promise<OrderCommand> {
  const { order } = state;
  const approved = state.name === 'authorising' ? state.approved : null;
  if (approved !== null) await payments.confirm(order.id, approved);
  if (approved === false) {
    const message =
      'You did not confirm the payment with your bank. Nothing was charged; your cart is as it was.';
    return refuse('payment-not-confirmed', message);
  }
  const { id, total: amount, currency } = order;
  const answer = await payments.authorise({
    id,
    token,
    amount,
    currency,
    returnUrl: returnUrl(id),
  });
  if (answer.outcome === 'needs-shopper') {
    return { type: 'ask-second-step', paymentUrl: answer.redirectUrl };
  }
  if (answer.outcome === 'authorised') {
    return { type: 'note-payment-authorised', authorisation: answer.reference };
  }
  const message = `${answer.reason} Nothing was charged. Use another card, or ask your bank why.`;
  return refuse('payment-declined', message, { decline: declineCode(answer.reason) });
}

/**
 * Does one step in the world outside and says what to record of it. May run twice for one order:
 * every call carries the order's id as its key. Throws when the other side gave no clear answer.
 */
export async function takeStep(
  step: SagaStep,
  state: PlacedState,
  { paymentToken, traceparent }: Pick<Claim, 'paymentToken' | 'traceparent'>,
  ports: SagaPorts,
): Promise<OrderCommand> {
  const { order } = state;
  const { stock, payments, deliveries } = ports;
  switch (step) {
    case 'reserve-stock': {
      const reservation = await stock.reserve(order, traceparent);
      if (reservation.held) return { type: 'note-stock-reserved', holdUntil: reservation.until };
      const reason = explainShortage(order.lines, reservation.short);
      return { type: 'reject', reason, outcomeKnown: true };
    }
    case 'authorise-payment':
      if (paymentToken === null) throw new Error(`Order ${order.id} lost its payment token.`);
      return authorise(state, paymentToken, ports);
    case 'expire-second-step':
      return refuse(
        'payment-not-confirmed',
        'The payment was not confirmed with your bank in time. Nothing was charged; your cart is as it was.',
        { decline: 'not-confirmed-in-time' },
      );
    case 'book-delivery': {
      const booking = await deliveries.book({ id: order.id, option: order.delivery.id });
      if (booking.outcome === 'booked') {
        return { type: 'note-delivery-booked', booking: booking.reference };
      }
      return refuse(
        'delivery-refused',
        `${booking.reason} Nothing was charged. Choose another delivery.`,
      );
    }
    case 'capture-payment':
      await payments.capture(order.id);
      return { type: 'note-payment-captured' };
    case 'confirm-stock': {
      const sale = await stock.commit(order.id, traceparent);
      if (sale.sold) return { type: 'note-stock-committed' };
      const reason = explainShortage(order.lines, sale.short, 'hold-expired');
      return { type: 'reject', reason, outcomeKnown: true };
    }
    case 'cancel-delivery':
      await deliveries.cancel(order.id);
      return { type: 'note-undone', step };
    case 'void-payment':
      await payments.void(order.id);
      return { type: 'note-undone', step };
    case 'release-stock':
      await stock.release(order.id, traceparent);
      return { type: 'note-undone', step };
    case 'restock-return': {
      const { id, lines } = openReturn(state);
      await stock.takeBack(order.id, { id, lines }, traceparent);
      return { type: 'note-return-restocked', id };
    }
    case 'refund-return': {
      const { id, amount } = openReturn(state);
      if (amount > 0) await payments.refund({ orderId: order.id, refundId: id, amount });
      return { type: 'note-return-refunded', id };
    }
  }
}
