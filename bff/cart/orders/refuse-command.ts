import { ProblemError } from '@tessera/bff-kit/problem';
import type { Refusal } from './decision.ts';

const TOO_LATE = {
  title: 'This payment does not wait for you any more',
  detail: 'It was confirmed, cancelled or took too long. Look at the order to see how it ended.',
};

const PROBLEMS: Record<Refusal, { title: string; detail: string }> = {
  'not-awaiting-shopper': TOO_LATE,
  'second-step-expired': TOO_LATE,
  'not-cancellable': {
    title: 'This order cannot be cancelled',
    detail:
      'An order can be cancelled from its confirmation until the parcel leaves. If it has left, send it back: the order’s page says how. Nothing was changed.',
  },
  'not-dispatchable': {
    title: 'This order cannot be dispatched',
    detail:
      'Only an order that is confirmed and paid for is sent. Look at its status; if it was confirmed a moment ago, try again. Nothing was changed.',
  },
  'not-returnable': {
    title: 'These pieces cannot be sent back',
    detail:
      'Only pieces that were dispatched and are not on their way back already can be returned. Nothing was changed.',
  },
  'no-such-return': {
    title: 'There is no such return',
    detail:
      'This order has no return of that number. Look at the order’s returns. Nothing was changed.',
  },
  'out-of-turn': {
    title: 'That does not fit what has happened so far',
    detail: 'The order has moved on meanwhile. Look at its status. Nothing was changed.',
  },
};

/** The problem that a refused command to an order is answered with. */
export const refuseCommand = (refusal: Refusal): ProblemError =>
  new ProblemError(refusal === 'no-such-return' ? 404 : 409, {
    type: refusal,
    ...PROBLEMS[refusal],
  });
