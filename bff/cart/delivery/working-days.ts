import type { CalendarDay } from './berlin-time.ts';

const DAY_MS = 86_400_000;

// Noon, so that adding days never crosses a date by a clock change; the days themselves are UTC.
const toUtc = (day: CalendarDay): number => Date.parse(`${day}T12:00:00Z`);
const fromUtc = (ms: number): CalendarDay => new Date(ms).toISOString().slice(0, 10);

/** Easter Sunday, by the anonymous Gregorian algorithm (Nature, 20 April 1876). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - (b >> 2) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * (c >> 2) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return Date.UTC(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1, 12);
}

const FIXED_HOLIDAYS = ['01-01', '05-01', '10-03', '12-25', '12-26'];
// Good Friday, Easter Monday, Ascension Day and Whit Monday, in days after Easter Sunday.
const MOVING_HOLIDAYS = [-2, 1, 39, 50];

/** Whether parcels move: no weekend, and no public holiday of the whole of Germany. */
export function isWorkingDay(day: CalendarDay): boolean {
  const at = toUtc(day);
  const weekday = new Date(at).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  if (FIXED_HOLIDAYS.includes(day.slice(5))) return false;
  const sinceEaster = Math.round((at - easter(Number(day.slice(0, 4)))) / DAY_MS);
  return !MOVING_HOLIDAYS.includes(sinceEaster);
}

/** The working day `count` working days after `day`; with 0, `day` itself or the next working day. */
export function addWorkingDays(day: CalendarDay, count: number): CalendarDay {
  let at = toUtc(day);
  while (!isWorkingDay(fromUtc(at))) at += DAY_MS;
  for (let left = count; left > 0; left -= 1) {
    do at += DAY_MS;
    while (!isWorkingDay(fromUtc(at)));
  }
  return fromUtc(at);
}
