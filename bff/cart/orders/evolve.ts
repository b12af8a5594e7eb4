import type { OrderEvent } from './order-event.ts';
import type { OrderReturn, OrderState } from './order-state.ts';

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
    case 'stock-reserved': {
      const holdUntil = event.holdUntil ?? null;
      return { name: 'authorising', order, approved: null, askedAt: null, holdUntil };
    }
    case 'second-step-asked': {
      if (state.name !== 'authorising') throw broken(state, event);
      const { askedAt, holdUntil = null } = state;
      const paymentUrl = event.paymentUrl ?? null;
      return { name: 'awaiting-shopper', order, since: askedAt ?? at, paymentUrl, holdUntil };
    }
    case 'second-step-answered': {
      if (state.name !== 'awaiting-shopper') throw broken(state, event);
      const { since: askedAt, holdUntil = null } = state;
      return { name: 'authorising', order, approved: event.approved, askedAt, holdUntil };
    }
    case 'payment-authorised':
      return { name: 'booking', order, authorisation: event.authorisation };
    case 'delivery-booked': {
      if (state.name !== 'booking') throw broken(state, event);
      const { authorisation } = state;
      return { name: 'confirming', order, authorisation, booking: event.booking, committed: false };
    }
    case 'stock-committed':
      // Streams from before the stock was sold ahead of the confirmation have it afterwards.
      if (state.name !== 'confirming' && state.name !== 'confirmed') throw broken(state, event);
      return { ...state, committed: true };
    case 'confirmed':
      if (state.name !== 'confirming') throw broken(state, event);
      return { name: 'confirmed', order, captured: false, committed: state.committed ?? false };
    case 'payment-captured':
      if (state.name !== 'confirmed') throw broken(state, event);
      return { ...state, captured: true };
    case 'rejected': {
      const failedAt = state.name;
      if (
        failedAt === 'confirmed' ||
        failedAt === 'rejected' ||
        failedAt === 'cancelled' ||
        failedAt === 'dispatched'
      ) {
        throw broken(state, event);
      }
      return { name: 'rejected', order, reason: event.reason, undo: event.undo, failedAt };
    }
    case 'cancelled': {
      if (state.name !== 'confirmed') throw broken(state, event);
      const { by, reason, undo } = event;
      return { name: 'cancelled', order, by, reason, undo, at, moneyBackAt: null };
    }
    case 'undone': {
      if (state.name !== 'rejected' && state.name !== 'cancelled') throw broken(state, event);
      const undo = state.undo.filter((step) => step !== event.step);
      if (state.name === 'rejected') return { ...state, undo };
      const moneyBackAt = event.step === 'void-payment' ? at : state.moneyBackAt;
      return { ...state, undo, moneyBackAt };
    }
    case 'dispatched':
      if (state.name !== 'confirmed') throw broken(state, event);
      return { name: 'dispatched', order, tracking: event.tracking, at, returns: [] };
    case 'return-requested': {
      if (state.name !== 'dispatched') throw broken(state, event);
      const { id, lines, reason, amount } = event;
      const requested = {
        id,
        lines,
        reason,
        amount,
        requestedAt: at,
        status: 'requested',
        at,
      } as const;
      return { ...state, returns: [...state.returns, requested] };
    }
    case 'return-received':
      return withReturn(state, event, 'received', at);
    case 'return-restocked':
      return withReturn(state, event, 'restocked', at);
    case 'return-refunded':
      return withReturn(state, event, 'refunded', at);
  }
}

function withReturn(
  state: OrderState,
  event: Extract<OrderEvent, { type: `return-${string}` }>,
  status: OrderReturn['status'],
  at: string,
): OrderState {
  if (state.name !== 'dispatched' || !state.returns.some(({ id }) => id === event.id)) {
    throw broken(state, event);
  }
  const returns = state.returns.map((one) => (one.id === event.id ? { ...one, status, at } : one));
  return { ...state, returns };
}

/** The state a whole history leads to. */
export const replay = (history: Recorded[]): OrderState =>
  history.reduce(evolve, { name: 'none' } as OrderState);
