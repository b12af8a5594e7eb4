import type { BeaconEventKind } from '@tessera/releases/beacon';

/** Something of the page that went wrong, as it was met: nothing is shortened or left out yet. */
export interface Fault {
  kind: Exclude<BeaconEventKind, 'lcp' | 'inp' | 'cls' | 'seen'>;
  /** What was thrown, or the reason the server gave. */
  error: unknown;
  /** `cart/mini-cart`, when it is known to be about that fragment. */
  fragment?: string | undefined;
  /** Where the browser says it happened, for errors without a stack. */
  file?: string | undefined;
}

/** Tells of a fault. Never throws. */
export type Report = (fault: Fault) => void;
