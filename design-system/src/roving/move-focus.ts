import type { KeyboardEvent } from 'react';

const offsets = (rtl: boolean, axis: 'horizontal' | 'vertical'): Record<string, number> =>
  axis === 'vertical'
    ? { ArrowDown: 1, ArrowUp: -1 }
    : rtl
      ? { ArrowLeft: 1, ArrowRight: -1 }
      : { ArrowRight: 1, ArrowLeft: -1 };

/**
 * Moves the focus among the elements that match, as the arrow keys, Home and End ask, round the ends.
 * Returns the element that now has it, or null when the key was another.
 */
export function moveFocus(
  event: KeyboardEvent<HTMLElement>,
  selector: string,
  axis: 'horizontal' | 'vertical',
): HTMLElement | null {
  const elements = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
  const current = elements.findIndex((element) => element === document.activeElement);
  const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
  const offset = offsets(rtl, axis)[event.key];
  const ends: Record<string, number> = { Home: 0, End: elements.length - 1 };
  const index = offset === undefined ? ends[event.key] : current + offset;
  if (index === undefined || elements.length === 0) return null;
  event.preventDefault();
  const target = elements[(index + elements.length) % elements.length] ?? null;
  target?.focus();
  return target;
}
