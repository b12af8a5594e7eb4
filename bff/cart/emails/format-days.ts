import { languageOf } from '@tessera/bff-kit/languages';
import { formatDays as englishDays } from '../delivery/format-days.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The days between which an order arrives, as the shop's pages write them: "Thu 26 to Fri 27 Nov",
 * "Do., 26. – Fr., 27. Nov.".
 */
export function formatDays(from: string, to: string, locale: string): string {
  if (languageOf(locale) === 'en') return englishDays(from, to);
  let format = formats.get(locale);
  if (format === undefined) {
    const style = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
    format = new Intl.DateTimeFormat(locale, style);
    formats.set(locale, format);
  }
  return format.formatRange(new Date(from), new Date(to)).replaceAll(/[\u2009\u202f]/g, ' ');
}
