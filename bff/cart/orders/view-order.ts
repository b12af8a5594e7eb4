import { viewDelivery } from '../delivery/delivery-schemas.ts';
import { HOME } from '../delivery/destinations.ts';
import { money } from '../money.ts';
import type { OrderDiscount } from './order.ts';
import type { OrderReply } from './order-schemas.ts';
import { returnableLines, statusOf, type PlacedState } from './order-state.ts';

type Step = OrderReply['steps'][number];
const NAMES = ['stock', 'payment', 'delivery'] as const;

/** How many of the three steps are behind an order in each state. */
const BEHIND = {
  reserving: 0,
  authorising: 1,
  'awaiting-shopper': 1,
  booking: 2,
  confirming: 2,
  confirmed: 3,
  dispatched: 3,
} as const;

function viewSteps(state: PlacedState): Step[] {
  if (state.name === 'cancelled') return NAMES.map((name) => ({ name, state: 'undone' }));
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

function viewReturns(state: PlacedState): Pick<OrderReply, 'returns' | 'refunds'> {
  const { currency } = state.order;
  if (state.name === 'cancelled' && state.moneyBackAt !== null) {
    const refund = { amount: money(state.order.total, currency), at: state.moneyBackAt };
    return { returns: [], refunds: [refund] };
  }
  if (state.name !== 'dispatched') return { returns: [], refunds: [] };
  return {
    returns: state.returns.map(({ id, status, lines, reason, amount, requestedAt }) => ({
      id,
      status: status === 'restocked' ? 'received' : status,
      lines,
      reason,
      amount: money(amount, currency),
      requestedAt,
    })),
    refunds: state.returns
      .filter(({ status }) => status === 'refunded')
      .map(({ amount, at }) => ({ amount: money(amount, currency), at })),
  };
}

function viewReason(state: PlacedState): OrderReply['reason'] {
  if (state.name === 'rejected') {
    const { code, message, short, decline } = state.reason;
    return { code, message, ...(short && { short }), ...(decline && { decline }) };
  }
  if (state.name !== 'cancelled' || state.reason === null) return null;
  return { code: `cancelled-by-${state.by}`, message: state.reason };
}

function viewDiscount(
  { code, label, kind, value, amount }: OrderDiscount,
  currency: string,
): OrderReply['discount'] {
  const off = money(amount, currency);
  return { code, label, ...(kind && { kind, value: value ?? 0 }), amount: off };
}

/** An order as its shopper sees it: never "confirmed" before stock is held and payment authorised. */
export function viewOrder(state: PlacedState): OrderReply {
  const { order } = state;
  const { storeId, storeName = null, ...delivery } = order.delivery;
  const returnable = new Map(
    state.name === 'dispatched'
      ? returnableLines(state).map((line) => [line.variantId, line.quantity])
      : [],
  );
  const dispatched = state.name === 'dispatched' ? state : null;
  const waiting = state.name === 'awaiting-shopper' ? state : null;
  return {
    id: order.id,
    reference: order.reference,
    status: statusOf(state),
    nextAction: waiting ? 'confirm-payment' : null,
    paymentUrl: waiting?.paymentUrl ?? null,
    holdUntil: waiting?.holdUntil ?? null,
    can: {
      cancel: state.name === 'confirmed',
      requestReturn: [...returnable.values()].some((quantity) => quantity > 0),
    },
    reason: viewReason(state),
    steps: viewSteps(state),
    placedAt: order.placedAt,
    dispatchedAt: dispatched?.at ?? null,
    tracking: dispatched?.tracking ?? null,
    guest: order.accountId === null,
    email: order.email,
    name: order.name,
    address: order.address,
    delivery: viewDelivery(delivery, order.currency),
    storeId,
    storeName,
    giftNote: order.giftNote ?? null,
    lines: order.lines.map(({ discount: _share, ...line }) => ({
      ...line,
      returnable: returnable.get(line.variantId) ?? 0,
      unitPrice: money(line.unitPrice, order.currency),
      total: money(line.unitPrice * line.quantity, order.currency),
    })),
    subtotal: money(order.subtotal, order.currency),
    discount: order.discount ? viewDiscount(order.discount, order.currency) : null,
    taxPercent: order.taxPercent ?? HOME.taxPercent,
    tax: money(order.tax, order.currency),
    total: money(order.total, order.currency),
    card: order.card,
    ...viewReturns(state),
  };
}
