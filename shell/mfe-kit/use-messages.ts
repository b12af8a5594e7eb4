import { useContext } from 'react';
import { FragmentContext } from './fragment-context.ts';
import { languageOf, localPath } from './locales.ts';
import type { Catalogue, Messages } from './messages.ts';

/** The visitor's locale, `de-DE`: for Intl. English where no fragment is around (a story, a test). */
export const useLocale = (): string => useContext(FragmentContext)?.locale ?? 'en-IE';

/** The messages of a catalogue in the visitor's language. */
export const useMessagesOf = <English>(catalogue: Catalogue<English>): Messages<English> =>
  catalogue.in(useLocale());

/** Makes addresses of the shop's pages that keep the visitor's language: `href={local('/cart')}`. */
export function useLocalPath(): (href: string) => string {
  const language = languageOf(useLocale());
  return (href) => localPath(href, language);
}
