import type { Stylesheet } from '../document/stylesheet.ts';
import { createInPlaceBudget } from './in-place-budget.ts';
import { createSlotScanner, type SlotToken } from './scan-slots.ts';
import { failedSlot, pendingSlot, readySlot } from './slot-markup.ts';
import type { Slot } from './slot.ts';
import type { SlotShelf } from './slot-shelf.ts';

/** HTML with its slots filled as far as they were ready. */
export interface Filled {
  html: string;
  styles: Stylesheet[];
  late: Slot[];
}

/** Starts the slots of a complete piece of HTML side by side and writes them after `waitMs` at most. */
export async function fillSlots(
  html: string,
  shelf: SlotShelf,
  depth: number,
  waitMs: number,
): Promise<Filled> {
  const scanner = createSlotScanner(shelf.fragmentsAt);
  const tokens = [...scanner.push(html), ...scanner.end()];
  const parts = tokens.map((token) =>
    token.kind === 'text' ? token.text : { token, slot: takeFor(token, shelf, depth) },
  );
  const outcomes = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.slot.outcome]));
  if (waitMs === Infinity) await Promise.all(outcomes);
  else if (outcomes.length > 0) await createInPlaceBudget(waitMs).spendOn(Promise.all(outcomes));

  const filled: Filled = { html: '', styles: [], late: [] };
  for (const part of parts) {
    const written =
      typeof part === 'string' ? part : writeSlot(part.token.attributes, part.slot, () => '');
    if (typeof written === 'string') filled.html += written;
    else {
      filled.html += written.html;
      filled.styles.push(...written.styles);
      filled.late.push(...written.late);
    }
  }
  return filled;
}

/**
 * A slot's markup as of now: its fragment, its fallback while pending, or its fallback for good.
 * `writeStyles` says what its stylesheets look like in front of it.
 */
export function writeSlot(
  attributes: string,
  slot: Slot,
  writeStyles: (styles: readonly Stylesheet[]) => string,
): Filled {
  const { instance, fallback, settled } = slot;
  if (!settled) {
    return { html: pendingSlot(attributes, instance, fallback), styles: [], late: [slot] };
  }
  if (settled.kind === 'failed') {
    const html = failedSlot(attributes, instance, settled.reason, fallback);
    return { html, styles: [], late: [] };
  }
  return {
    html: readySlot(attributes, instance, writeStyles(settled.styles) + settled.html),
    styles: settled.styles,
    late: settled.late,
  };
}

/** Starts (or takes) what belongs into a slot that was found in HTML. */
export const takeFor = (token: SlotToken, shelf: SlotShelf, depth: number): Slot =>
  token.props === null ? shelf.take('', {}, depth) : shelf.take(token.fragment, token.props, depth);
