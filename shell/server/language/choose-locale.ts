import { languageFacts, type Language } from '@tessera/mfe-kit/locales';
import { wantedTags } from './wanted-tags.ts';

/**
 * The document's locale, and that of every fragment in it: the language with the first region the browser
 * names for it. One for server and browser alike, or hydration would meet other text than was rendered.
 * Arabic keeps its own: elsewhere it has other digits.
 */
export function chooseLocale(language: Language, acceptLanguage: string | null): string {
  const regional = new RegExp(`^${language}-[a-z]{2}$`, 'i');
  const named = wantedTags(acceptLanguage).find((tag) => regional.test(tag));
  return named && language !== 'ar'
    ? `${language}-${named.slice(3).toUpperCase()}`
    : languageFacts[language].locale;
}
