import type { Transaction } from '@tessera/bff-kit/database';
import { appendEvent } from '@tessera/bff-kit/events/outbox';
import { money } from '../money.ts';
import { statusOf, type OrderEvent, type PlacedState } from './order.ts';

const TYPES: Partial<Record<OrderEvent['type'], string>> = {
  placed: 'cart.order.placed.v1',
  confirmed: 'cart.order.confirmed.v1',
  rejected: 'cart.order.rejected.v1',
};

/** What other services learn of an order; the shape of `contract/events/cart.order.*.v1`. */
export function announcement(state: PlacedState): object {
  const { order } = state;
  return {
    orderId: order.id,
    reference: order.reference,
    accountId: order.accountId,
    email: order.email,
    placedAt: order.placedAt,
    lines: order.lines.map(
      ({ variantId, handle, title, variantTitle, quantity, unitPrice, image }) => ({
        variantId,
        handle,
        title,
        variantTitle,
        quantity,
        unitPrice: money(unitPrice),
        image,
      }),
    ),
    total: money(order.total),
    status: statusOf(state),
    ...(state.name === 'rejected' && { reason: state.reason.message }),
  };
}

/** Writes what concerns others into the outbox, in the transaction that made it true. */
export async function announce(
  tx: Transaction,
  events: OrderEvent[],
  state: PlacedState,
  traceparent: string | undefined,
): Promise<void> {
  for (const { type } of events) {
    const published = TYPES[type];
    if (!published) continue;
    const event = { type: published, subject: state.order.id, data: announcement(state) };
    await appendEvent(tx, 'cart', event, traceparent);
  }
}
