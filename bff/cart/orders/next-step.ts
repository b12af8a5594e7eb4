import { SECOND_STEP_MS } from './decide.ts';
import type { PlacedState, UndoStep } from './order.ts';

export type SagaStep =
  | 'reserve-stock'
  | 'authorise-payment'
  | 'book-delivery'
  | 'capture-payment'
  | 'commit-stock'
  | 'expire-second-step'
  | UndoStep;

export type Next =
  | { do: SagaStep }
  /** nothing to do before that time (ms since the epoch) */
  | { waitUntil: number }
  | { finished: true };

/** What the saga does next in a state. The order of an order: stock, money, courier, then capture. */
export function nextStep(state: PlacedState, now: Date): Next {
  switch (state.name) {
    case 'reserving':
      return { do: 'reserve-stock' };
    case 'authorising':
      return { do: 'authorise-payment' };
    case 'awaiting-shopper': {
      const expiry = Date.parse(state.since) + SECOND_STEP_MS;
      return now.getTime() >= expiry ? { do: 'expire-second-step' } : { waitUntil: expiry };
    }
    case 'booking':
      return { do: 'book-delivery' };
    case 'confirming':
      throw new Error('An order is confirmed in the event batch that books its delivery.');
    case 'confirmed':
      if (!state.captured) return { do: 'capture-payment' };
      return state.committed ? { finished: true } : { do: 'commit-stock' };
    case 'rejected': {
      const [step] = state.undo;
      return step ? { do: step } : { finished: true };
    }
  }
}
