import { VAT_PERCENT } from '../carts/totals.ts';
import { viewDelivery } from '../delivery/delivery-schemas.ts';
import { money } from '../money.ts';
import { statusOf, type PlacedState } from './order.ts';
import type { OrderReply } from './order-schemas.ts';

type Step = OrderReply['steps'][number];
const NAMES = ['stock', 'payment', 'delivery'] as const;

/** How many of the three steps are behind an order in each state that is still being placed. */
const BEHIND = {
  reserving: 0,
  authorising: 1,
  'awaiting-shopper': 1,
  booking: 2,
  confirming: 3,
  confirmed: 3,
} as const;

function viewSteps(state: PlacedState): Step[] {
  if (state.name === 'rejected') {
    const failed = BEHIND[state.failedAt];
    return NAMES.map((name, index) => ({
      name,
      state: index < failed ? 'undone' : index === failed ? 'failed' : 'waiting',
    }));
  }
  const behind = BEHIND[state.name];
  return NAMES.map((name, index) => ({
    name,
    state: index < behind ? 'done' : index === behind ? 'current' : 'waiting',
  }));
}

/** An order as its shopper sees it: never "confirmed" before stock is held and payment authorised. */
export function viewOrder(state: PlacedState): OrderReply {
  const { order } = state;
  const { storeId, ...delivery } = order.delivery;
  return {
    id: order.id,
    reference: order.reference,
    status: statusOf(state),
    nextAction: state.name === 'awaiting-shopper' ? 'confirm-payment' : null,
    reason:
      state.name === 'rejected' ? { code: state.reason.code, message: state.reason.message } : null,
    steps: viewSteps(state),
    placedAt: order.placedAt,
    guest: order.accountId === null,
    email: order.email,
    name: order.name,
    address: order.address,
    delivery: viewDelivery(delivery),
    storeId,
    lines: order.lines.map((line) => ({
      ...line,
      unitPrice: money(line.unitPrice),
      total: money(line.unitPrice * line.quantity),
    })),
    subtotal: money(order.subtotal),
    taxPercent: VAT_PERCENT,
    tax: money(order.tax),
    total: money(order.total),
    card: order.card,
  };
}
