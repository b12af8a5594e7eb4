// 1 January 2024 was a Monday.
const dayOf = (weekday: number): Date => new Date(Date.UTC(2024, 0, weekday));

/** 1 → 'Monday', 'Montag' */
export const weekdayName = (weekday: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(dayOf(weekday));

/** The days that share opening hours: 'Monday to Friday', 'Saturday'. */
export const weekdays = (
  { first, last }: { first: number; last: number },
  between: (first: string, last: string) => string,
  locale: string,
): string =>
  first === last
    ? weekdayName(first, locale)
    : between(weekdayName(first, locale), weekdayName(last, locale));
