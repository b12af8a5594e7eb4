import { canonicalJson } from '@tessera/mfe-kit/canonical-json';
import type { Slot } from './slot.ts';

/** Starts fragments of one page, each place once, whether it was foreseen or found in the HTML. */
export interface SlotShelf {
  /** Starts a fragment that the page will probably have. */
  foresee(fragment: string, props: Record<string, unknown>): void;
  /** The fragment for a place: one that was foreseen with the same props, or a new one. */
  take(fragment: string, props: Record<string, unknown>, depth: number): Slot;
  /** The fragments that stand at an extension point of another team. */
  fragmentsAt(point: string): readonly string[];
  /** What was taken by places in the page itself, for foreseeing next time. */
  taken(): { fragment: string; props: Record<string, unknown> }[];
}

export interface SlotStarter {
  start(fragment: string, props: Record<string, unknown>, depth: number, shelf: SlotShelf): Slot;
  fragmentsAt(point: string): readonly string[];
}

export function createSlotShelf({ start, fragmentsAt }: SlotStarter): SlotShelf {
  const waiting = new Map<string, Slot[]>();
  const takenByPage: { fragment: string; props: Record<string, unknown> }[] = [];
  const keyOf = (fragment: string, props: Record<string, unknown>) =>
    `${fragment} ${canonicalJson(props)}`;

  const shelf: SlotShelf = {
    foresee(fragment, props) {
      const key = keyOf(fragment, props);
      const slots = waiting.get(key) ?? [];
      waiting.set(key, slots);
      slots.push(start(fragment, props, 1, shelf));
    },
    take(fragment, props, depth) {
      if (depth === 1) takenByPage.push({ fragment, props });
      return waiting.get(keyOf(fragment, props))?.shift() ?? start(fragment, props, depth, shelf);
    },
    fragmentsAt,
    taken: () => takenByPage,
  };
  return shelf;
}
