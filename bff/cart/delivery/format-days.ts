import type { CalendarDay } from './berlin-time.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function name(day: CalendarDay): { weekday: string; month: string } {
  const date = new Date(`${day}T12:00:00Z`);
  const weekday = `${WEEKDAYS[date.getUTCDay()]} ${date.getUTCDate()}`;
  return { weekday, month: MONTHS[date.getUTCMonth()] ?? '' };
}

/** "Thu 26 to Fri 27 Nov", "Mon 30 Nov to Tue 1 Dec", or "Thu 26 Nov" for one day. */
export function formatDays(from: CalendarDay, to: CalendarDay): string {
  const first = name(from);
  const last = name(to);
  if (from === to) return `${first.weekday} ${first.month}`;
  const firstMonth = first.month === last.month ? '' : ` ${first.month}`;
  return `${first.weekday}${firstMonth} to ${last.weekday} ${last.month}`;
}
