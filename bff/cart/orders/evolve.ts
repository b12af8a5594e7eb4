import type { OrderEvent, OrderState } from './order.ts';

/** An event as it is stored: what happened and when (ISO 8601). */
export type Recorded = { event: OrderEvent; at: string };

const broken = (state: OrderState, event: OrderEvent): Error =>
  new Error(`Event "${event.type}" cannot follow state "${state.name}": the stream is broken.`);

/** The state after one more event. Throws on a history that no decision can have written. */
export function evolve(state: OrderState, { event, at }: Recorded): OrderState {
  if (event.type === 'placed') {
    if (state.name !== 'none') throw broken(state, event);
    return { name: 'reserving', order: event.order };
  }
  if (state.name === 'none') throw broken(state, event);
  const { order } = state;

  switch (event.type) {
    case 'stock-reserved':
      return { name: 'authorising', order, approved: null };
    case 'second-step-asked':
      return { name: 'awaiting-shopper', order, since: at };
    case 'second-step-answered':
      return { name: 'authorising', order, approved: event.approved };
    case 'payment-authorised':
      return { name: 'booking', order, authorisation: event.authorisation };
    case 'delivery-booked':
      if (state.name !== 'booking') throw broken(state, event);
      return {
        name: 'confirming',
        order,
        authorisation: state.authorisation,
        booking: event.booking,
      };
    case 'confirmed':
      return { name: 'confirmed', order, captured: false, committed: false };
    case 'payment-captured':
      if (state.name !== 'confirmed') throw broken(state, event);
      return { ...state, captured: true };
    case 'stock-committed':
      if (state.name !== 'confirmed') throw broken(state, event);
      return { ...state, committed: true };
    case 'rejected':
      if (state.name === 'confirmed' || state.name === 'rejected' || state.name === 'confirming') {
        throw broken(state, event);
      }
      return {
        name: 'rejected',
        order,
        reason: event.reason,
        undo: event.undo,
        failedAt: state.name,
      };
    case 'undone':
      if (state.name !== 'rejected') throw broken(state, event);
      return { ...state, undo: state.undo.filter((step) => step !== event.step) };
  }
}

/** The state a whole history leads to. */
export const replay = (history: Recorded[]): OrderState =>
  history.reduce(evolve, { name: 'none' } as OrderState);
