import { money } from '../money.ts';
import { evolve } from './evolve.ts';
import type { OrderDiscount } from './order.ts';
import type { OrderEvent } from './order-event.ts';
import { statusOf, type OrderState, type PlacedState } from './order-state.ts';

/** What of an order's events concerns others, and as which type. */
const TYPES: Partial<Record<OrderEvent['type'], string>> = {
  placed: 'cart.order.placed.v2',
  confirmed: 'cart.order.confirmed.v1',
  rejected: 'cart.order.rejected.v1',
  cancelled: 'cart.order.cancelled.v1',
  dispatched: 'cart.order.dispatched.v1',
  'return-requested': 'cart.order.return-requested.v1',
  'return-refunded': 'cart.order.refunded.v1',
};

/** An event for others, before it is in the outbox. */
export interface Announcement {
  type: string;
  /** the order's id */
  subject: string;
  data: object;
}

/** What the shopper agreed to, in its parts. */
function agreed({ order }: PlacedState): object {
  const { subtotal, tax, total, currency, delivery, discount, giftNote } = order;
  const { from, to, promise } = delivery;
  return {
    totals: {
      subtotal: money(subtotal, currency),
      delivery: money(delivery.price, currency),
      ...(discount && { discount: money(discount.amount, currency) }),
      tax: money(tax, currency),
      total: money(total, currency),
    },
    delivery: { id: delivery.id, from, to, promise },
    ...(giftNote && { giftNote }),
    ...(discount && { promotion: promotionOf(discount) }),
  };
}

const promotionOf = ({ code, label, kind, value }: OrderDiscount): object => ({
  ...{ code, label },
  ...(kind && { kind, value: value ?? 0 }),
});

/** What is particular to a type; the rest is the same for all. */
function particulars(event: OrderEvent, state: PlacedState): object {
  const { order } = state;
  const total = money(order.total, order.currency);
  switch (event.type) {
    case 'placed':
      return agreed(state);
    case 'confirmed':
      return { total, ...agreed(state) };
    case 'rejected':
      return { total, reason: event.reason.message, reasonCode: event.reason.code };
    case 'cancelled':
      return { total, reason: event.reason };
    case 'dispatched':
      return { total, ...agreed(state), tracking: event.tracking };
    case 'return-requested':
      return { total, returnLines: event.lines };
    case 'return-refunded': {
      const found = state.name === 'dispatched' && state.returns.find(({ id }) => id === event.id);
      if (!found) throw new Error(`Order ${order.id} refunded a return it does not have.`);
      return { total, refund: money(found.amount, order.currency), returnLines: found.lines };
    }
    default:
      return { total };
  }
}

function announcement(event: OrderEvent, state: PlacedState, version: number): object {
  const { order } = state;
  return {
    orderId: order.id,
    version,
    reference: order.reference,
    accountId: order.accountId,
    email: order.email,
    name: order.name,
    ...(order.locale && { locale: order.locale }),
    placedAt: order.placedAt,
    lines: order.lines.map(
      ({ variantId, handle, title, variantTitle, quantity, unitPrice, image }) => ({
        variantId,
        handle,
        title,
        variantTitle,
        quantity,
        unitPrice: money(unitPrice, order.currency),
        image,
      }),
    ),
    status: statusOf(state),
    ...particulars(event, state),
  };
}

/** The events after a state with what each makes of it, and what others are to be told; `version` is the stream's. */
export function apply(
  before: OrderState,
  events: OrderEvent[],
  version: number,
  now: Date,
): { state: PlacedState; announcements: Announcement[] } {
  const at = now.toISOString();
  const announcements: Announcement[] = [];
  let state = before;
  for (const [index, event] of events.entries()) {
    state = evolve(state, { event, at });
    const type = TYPES[event.type];
    if (type === undefined || state.name === 'none') continue;
    const data = announcement(event, state, version + index + 1);
    announcements.push({ type, subject: state.order.id, data });
  }
  if (state.name === 'none') throw new Error('An order without events cannot be stored.');
  return { state, announcements };
}
