import type { Messages } from '@tessera/mfe-kit/messages';
import type { StoresMessages } from '../messages/stores/en.ts';
import type { Opening } from './opening.ts';
import { weekdayName } from './weekday-name.ts';

/** "Open now until 18:00", "Closed, opens tomorrow at 10:00" */
export function openingText(
  { state }: Opening,
  t: Messages<StoresMessages>,
  locale: string,
): string {
  if (state.open) return t.openUntil(state.until);
  if (state.next === null) return t.closed;
  const { day, inDays, at } = state.next;
  if (inDays === 0) return t.opensToday(at);
  return inDays === 1 ? t.opensTomorrow(at) : t.opensOn(weekdayName(day, locale), at);
}
