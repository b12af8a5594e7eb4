import type { SlotRequest } from '../routing/declared-slots.ts';

/**
 * Which slots a page had when it was last rendered, so that they can be fetched beside it the next time
 * instead of after it. Only a guess: a page whose slots changed gets those it asks for.
 */
export interface SlotMemory {
  recall(page: string): readonly SlotRequest[];
  remember(page: string, slots: readonly SlotRequest[]): void;
}

/** More than this a page is not worth guessing for: a wrong guess is work for nothing. */
const mostSlots = 8;

export function createSlotMemory(limit = 2_000): SlotMemory {
  const pages = new Map<string, readonly SlotRequest[]>();
  return {
    recall: (page) => pages.get(page) ?? [],
    remember(page, slots) {
      pages.delete(page);
      if (slots.length === 0 || slots.length > mostSlots) return;
      pages.set(page, slots);
      if (pages.size > limit) pages.delete(pages.keys().next().value ?? '');
    },
  };
}
