const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** A day of the calendar, `2026-11-26`, without a time zone. */
export type CalendarDay = string;

/** The day and the full hour at the warehouse, summer time included. */
export function berlinTime(now: Date): { day: CalendarDay; hour: number } {
  const of = Object.fromEntries(parts.formatToParts(now).map((part) => [part.type, part.value]));
  return { day: `${of['year']}-${of['month']}-${of['day']}`, hour: Number(of['hour']) };
}
