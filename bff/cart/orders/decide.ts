import { decideAfterwards, type AfterwardsCommand } from './decide-afterwards.ts';
import { accept, refuse, type Decision } from './decision.ts';
import type { OrderDetails, Reason } from './order.ts';
import type { UndoStep } from './order-event.ts';
import type { OrderState } from './order-state.ts';

export type OrderCommand =
  | { type: 'place'; order: OrderDetails; cartId: string; paymentToken: string }
  | { type: 'note-stock-reserved'; holdUntil: string | undefined }
  | { type: 'ask-second-step'; paymentUrl: string | null }
  | { type: 'answer-second-step'; approved: boolean }
  | { type: 'note-payment-authorised'; authorisation: string }
  | { type: 'note-delivery-booked'; booking: string }
  | { type: 'note-stock-committed' }
  | { type: 'note-payment-captured' }
  /** `outcomeKnown` false: the step that failed may have happened all the same, so undo it too */
  | { type: 'reject'; reason: Reason; outcomeKnown: boolean }
  | { type: 'note-undone'; step: UndoStep }
  | AfterwardsCommand;

/** How long a shopper has to confirm a payment with their bank, at most; never longer than stock is held. */
export const SECOND_STEP_MS = 10 * 60_000;

const outOfTurn = refuse('out-of-turn');

/** When a shopper's time to confirm is over (ms since the epoch). */
export function secondStepEnd(state: Extract<OrderState, { name: 'awaiting-shopper' }>): number {
  const end = Date.parse(state.since) + SECOND_STEP_MS;
  return state.holdUntil ? Math.min(end, Date.parse(state.holdUntil)) : end;
}

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
    case 'confirming':
      return ['cancel-delivery', 'void-payment', 'release-stock'];
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
    case 'place': {
      const { order, cartId, paymentToken } = command;
      if (state.name !== 'none') return outOfTurn;
      return accept({ type: 'placed', order, cartId, paymentToken });
    }
    case 'note-stock-reserved':
      return state.name === 'reserving'
        ? accept({ type: 'stock-reserved', holdUntil: command.holdUntil })
        : outOfTurn;
    case 'ask-second-step':
      // Again, when the bank still waits although the shopper came back from its page.
      return state.name === 'authorising' && state.approved !== false
        ? accept({ type: 'second-step-asked', paymentUrl: command.paymentUrl })
        : outOfTurn;
    case 'answer-second-step': {
      if (state.name !== 'awaiting-shopper') return refuse('not-awaiting-shopper');
      if (now.getTime() >= secondStepEnd(state)) return refuse('second-step-expired');
      return accept({ type: 'second-step-answered', approved: command.approved });
    }
    case 'note-payment-authorised':
      return state.name === 'authorising'
        ? accept({ type: 'payment-authorised', authorisation: command.authorisation })
        : outOfTurn;
    case 'note-delivery-booked':
      return state.name === 'booking'
        ? accept({ type: 'delivery-booked', booking: command.booking })
        : outOfTurn;
    case 'note-stock-committed':
      if (state.name === 'confirming') {
        return accept({ type: 'stock-committed' }, { type: 'confirmed' });
      }
      return state.name === 'confirmed' && !state.committed
        ? accept({ type: 'stock-committed' })
        : outOfTurn;
    case 'note-payment-captured':
      return state.name === 'confirmed' && !state.captured
        ? accept({ type: 'payment-captured' })
        : outOfTurn;
    case 'reject': {
      const undo = undoFrom(state, command.outcomeKnown);
      return undo ? accept({ type: 'rejected', reason: command.reason, undo }) : outOfTurn;
    }
    case 'note-undone': {
      const undoing = state.name === 'rejected' || state.name === 'cancelled';
      return undoing && state.undo.includes(command.step)
        ? accept({ type: 'undone', step: command.step })
        : outOfTurn;
    }
    default:
      return decideAfterwards(state, command);
  }
}
