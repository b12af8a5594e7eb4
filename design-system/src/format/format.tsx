/** An amount in minor units (cents) of an ISO 4217 currency. */
export interface Money {
  amount: number;
  currency: string;
}

// Server and browser must write the same words, so neither locale nor time zone is left to the machine.
const timeZone = 'Europe/Dublin';
const formatters = new Map<string, Intl.NumberFormat>();
const dateFormatters = new Map<string, Intl.DateTimeFormat>();

/** `{ amount: 13100, currency: 'EUR' }` → "€131"; 13150 → "€131.50". */
export function formatMoney({ amount, currency }: Money, locale = 'en-IE'): string {
  const key = `${locale} ${currency}`;
  const formatter =
    formatters.get(key) ??
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    });
  formatters.set(key, formatter);
  const digits = formatter.resolvedOptions().maximumFractionDigits ?? 2;
  return formatter.format(amount / 10 ** digits);
}

const dateStyles = {
  /** "Thu 26 Nov" */
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  /** "26 November 2026" */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** "26 Nov 2026, 16:05" */
  moment: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateStyle = keyof typeof dateStyles;

// Made once: it costs more than what it is used for.
function dateFormatter(style: DateStyle, locale: string, zone: string): Intl.DateTimeFormat {
  const key = `${locale} ${style} ${zone}`;
  const formatter =
    dateFormatters.get(key) ??
    new Intl.DateTimeFormat(locale, { ...dateStyles[style], timeZone: zone });
  dateFormatters.set(key, formatter);
  return formatter;
}

/** A date or ISO 8601 string in the shop's time zone. A plain date ("2026-11-26") stays that day. */
export function formatDate(
  date: Date | string,
  style: DateStyle = 'long',
  locale = 'en-IE',
): string {
  const plainDate = typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date);
  const zone = plainDate ? 'UTC' : timeZone;
  const text = dateFormatter(style, locale, zone).format(new Date(date));
  return style === 'short' ? text.replace(',', '') : text;
}

/** "Thu 26 to Fri 27 Nov": the month once when both days share it. */
export function formatDateRange(from: Date | string, to: Date | string, locale = 'en-IE'): string {
  if (!locale.startsWith('en')) {
    const range = dateFormatter('short', locale, timeZone);
    // CLDR puts thin spaces around the dash. Chromium writes plain ones instead, Node does not, and a page
    // must read the same on both.
    return range.formatRange(new Date(from), new Date(to)).replaceAll(/[\u2009\u202f]/g, ' ');
  }
  const [start, end] = [formatDate(from, 'short', locale), formatDate(to, 'short', locale)];
  if (start === end) return start;
  const month = end.slice(end.lastIndexOf(' '));
  return `${start.endsWith(month) ? start.slice(0, -month.length) : start} to ${end}`;
}
