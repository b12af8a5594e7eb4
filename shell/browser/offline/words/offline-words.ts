import { languageOf, type Language } from '@tessera/mfe-kit/locales';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type OfflineWords } from './en.ts';

const words: Record<Language, OfflineWords> = { en, de, ar };

/** What is said about being offline, in a locale's language. All of it is here: without a connection nothing is loaded. */
export const offlineWords = (locale: string): OfflineWords => words[languageOf(locale)];

/** What a shopper is told of an add that was refused. `detail` is in English. */
export function refusalIn(
  t: OfflineWords,
  { type, detail }: { type?: string; detail: string },
): string {
  const why = t.reasons[type ?? ''] ?? detail;
  return why === '' ? t.noReason : t.refused(why);
}
