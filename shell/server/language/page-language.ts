import type { Language } from '@tessera/mfe-kit/locales';
import { readLanguage } from './read-language.ts';

/**
 * The language of the page that an API is called from: browsers name its address, which changes with every page
 * also where no document is loaded. Without one, what the caller would rather read.
 */
export function pageLanguage(
  origin: string,
  header: (name: string) => string | undefined,
  cookies: ReadonlyMap<string, string>,
  offered: readonly Language[],
): Language {
  const from = URL.parse(header('referer') ?? '');
  const known = from?.origin === origin;
  const asked = readLanguage(known ? from.pathname : '/', header, cookies, offered);
  return known ? asked.language : asked.preferred;
}
