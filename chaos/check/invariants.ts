import { eventInvariants } from './event-invariants.ts';
import type { Invariant } from './invariant.ts';
import { moneyInvariants } from './money-invariants.ts';
import { orderInvariants } from './order-invariants.ts';
import { stockInvariants } from './stock-invariants.ts';

/** Everything that is checked with a query. */
export const invariants: readonly Invariant[] = [
  ...orderInvariants,
  ...moneyInvariants,
  ...stockInvariants,
  ...eventInvariants,
];
