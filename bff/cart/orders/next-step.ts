import { secondStepEnd } from './decide.ts';
import type { UndoStep } from './order-event.ts';
import type { PlacedState } from './order-state.ts';

export type SagaStep =
  | 'reserve-stock'
  | 'authorise-payment'
  | 'book-delivery'
  | 'confirm-stock'
  | 'capture-payment'
  | 'expire-second-step'
  | 'restock-return'
  | 'refund-return'
  | UndoStep;

export type Next =
  | { do: SagaStep }
  /** nothing to do before that time (ms since the epoch) */
  | { waitUntil: number }
  | { finished: true };

/**
 * What the saga does next in a state. The order of an order: stock, money, courier; then the held stock is
 * sold and with it the order confirmed; then the money is captured. A return is put back into stock, then paid back.
 */
export function nextStep(state: PlacedState, now: Date): Next {
  switch (state.name) {
    case 'reserving':
      return { do: 'reserve-stock' };
    case 'authorising':
      return { do: 'authorise-payment' };
    case 'awaiting-shopper': {
      const end = secondStepEnd(state);
      return now.getTime() >= end ? { do: 'expire-second-step' } : { waitUntil: end };
    }
    case 'booking':
      return { do: 'book-delivery' };
    case 'confirming':
      return { do: 'confirm-stock' };
    case 'confirmed':
      if (!state.captured) return { do: 'capture-payment' };
      return state.committed ? { finished: true } : { do: 'confirm-stock' };
    case 'rejected':
    case 'cancelled': {
      const [step] = state.undo;
      return step ? { do: step } : { finished: true };
    }
    case 'dispatched': {
      const open = state.returns.find(
        ({ status }) => status === 'received' || status === 'restocked',
      );
      if (!open) return { finished: true };
      return { do: open.status === 'received' ? 'restock-return' : 'refund-return' };
    }
  }
}

/** The return that a step of a dispatched order is about. Throws when there is none: `nextStep` named the step. */
export function openReturn(state: PlacedState) {
  const open =
    state.name === 'dispatched' &&
    state.returns.find(({ status }) => status === 'received' || status === 'restocked');
  if (!open) throw new Error(`Order ${state.order.id} has no return to work on.`);
  return open;
}
