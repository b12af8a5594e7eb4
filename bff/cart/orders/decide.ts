import type { OrderDetails, OrderEvent, OrderState, Reason, UndoStep } from './order.ts';

export type OrderCommand =
  | { type: 'place'; order: OrderDetails }
  | { type: 'note-stock-reserved' }
  | { type: 'ask-second-step' }
  | { type: 'answer-second-step'; approved: boolean }
  | { type: 'note-payment-authorised'; authorisation: string }
  | { type: 'note-delivery-booked'; booking: string }
  | { type: 'note-payment-captured' }
  | { type: 'note-stock-committed' }
  /** `outcomeKnown` false: the step that failed may have happened all the same, so undo it too */
  | { type: 'reject'; reason: Reason; outcomeKnown: boolean }
  | { type: 'note-undone'; step: UndoStep };

export type Decision =
  | { accepted: true; events: OrderEvent[] }
  | { accepted: false; refusal: 'not-awaiting-shopper' | 'out-of-turn' | 'second-step-expired' };

/** How long a shopper has to confirm a payment with their bank; stock is held meanwhile. */
export const SECOND_STEP_MS = 15 * 60_000;

const accept = (...events: OrderEvent[]): Decision => ({ accepted: true, events });
const outOfTurn: Decision = { accepted: false, refusal: 'out-of-turn' };

/** What a rejection has to take back: every step before the failed one, the newest first. */
function undoFrom(state: OrderState, outcomeKnown: boolean): UndoStep[] | null {
  switch (state.name) {
    case 'reserving':
      return outcomeKnown ? [] : ['release-stock'];
    case 'authorising':
      return outcomeKnown ? ['release-stock'] : ['void-payment', 'release-stock'];
    case 'awaiting-shopper':
      return ['void-payment', 'release-stock'];
    case 'booking':
      return outcomeKnown
        ? ['void-payment', 'release-stock']
        : ['cancel-delivery', 'void-payment', 'release-stock'];
    default:
      return null;
  }
}

/**
 * The rules of an order: what a command makes happen in a state. Commands that come twice or too
 * late are refused as values; the caller decides whether that is news.
 */
export function decide(state: OrderState, command: OrderCommand, now: Date): Decision {
  switch (command.type) {
    case 'place':
      return state.name === 'none' ? accept({ type: 'placed', order: command.order }) : outOfTurn;
    case 'note-stock-reserved':
      return state.name === 'reserving' ? accept({ type: 'stock-reserved' }) : outOfTurn;
    case 'ask-second-step':
      return state.name === 'authorising' && state.approved === null
        ? accept({ type: 'second-step-asked' })
        : outOfTurn;
    case 'answer-second-step': {
      if (state.name !== 'awaiting-shopper') {
        return { accepted: false, refusal: 'not-awaiting-shopper' };
      }
      const expired = now.getTime() >= Date.parse(state.since) + SECOND_STEP_MS;
      if (expired) return { accepted: false, refusal: 'second-step-expired' };
      return accept({ type: 'second-step-answered', approved: command.approved });
    }
    case 'note-payment-authorised':
      return state.name === 'authorising'
        ? accept({ type: 'payment-authorised', authorisation: command.authorisation })
        : outOfTurn;
    case 'note-delivery-booked':
      return state.name === 'booking'
        ? accept({ type: 'delivery-booked', booking: command.booking }, { type: 'confirmed' })
        : outOfTurn;
    case 'note-payment-captured':
      return state.name === 'confirmed' && !state.captured
        ? accept({ type: 'payment-captured' })
        : outOfTurn;
    case 'note-stock-committed':
      return state.name === 'confirmed' && !state.committed
        ? accept({ type: 'stock-committed' })
        : outOfTurn;
    case 'reject': {
      const undo = undoFrom(state, command.outcomeKnown);
      return undo ? accept({ type: 'rejected', reason: command.reason, undo }) : outOfTurn;
    }
    case 'note-undone':
      return state.name === 'rejected' && state.undo.includes(command.step)
        ? accept({ type: 'undone', step: command.step })
        : outOfTurn;
  }
}
