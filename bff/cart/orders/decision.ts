import type { OrderEvent } from './order-event.ts';

/** Why a command was refused; nothing happened. */
export type Refusal =
  | 'not-awaiting-shopper'
  | 'second-step-expired'
  | 'not-cancellable'
  | 'not-dispatchable'
  | 'not-returnable'
  | 'no-such-return'
  | 'out-of-turn';

export type Decision =
  { accepted: true; events: OrderEvent[] } | { accepted: false; refusal: Refusal };

export const accept = (...events: OrderEvent[]): Decision => ({ accepted: true, events });
export const refuse = (refusal: Refusal): Decision => ({ accepted: false, refusal });
