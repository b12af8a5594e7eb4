import type { FailureReason } from '../fragments/fragment-answer.ts';
import type { Stylesheet } from '../document/stylesheet.ts';

/** What became of a slot's fragment. */
export type SlotOutcome =
  | {
      kind: 'ready';
      /** Element, nested fragments and state. */
      html: string;
      /** What it and the fragments inside need; written once a document. */
      styles: Stylesheet[];
      /** Slots inside that were written with their fallback and come later. */
      late: Slot[];
    }
  | { kind: 'failed'; reason: FailureReason; fallback: string };

/** A fragment on its way to a place in the page. */
export interface Slot {
  instance: string;
  /** `cart/mini-cart` */
  fragment: string;
  /** Written in the place until the fragment comes. */
  fallback: string;
  outcome: Promise<SlotOutcome>;
  /** The outcome once it is there. */
  settled: SlotOutcome | null;
}
