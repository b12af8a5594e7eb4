import { isLanguage, splitLanguage, type Language } from '@tessera/mfe-kit/locales';
import { languageCookieName } from './language-cookie.ts';
import { negotiateLanguage } from './negotiate-language.ts';

/** What a request says of its language. */
export interface AskedLanguage {
  /** The language to answer in. */
  language: Language;
  /** The path without the prefix. */
  pathname: string;
  /** The language the path names; null: none. */
  prefix: Language | null;
  /** What this visitor would rather read: chosen before, else what the browser names. */
  preferred: Language;
  /** A language that was just chosen and is to be remembered. */
  remember: Language | null;
}

/**
 * Reads a request's language: the path decides. A language counts as chosen when a person moves to it inside
 * the shop, or follows a link that names English.
 */
export function readLanguage(
  requested: string,
  header: (name: string) => string | undefined,
  cookies: ReadonlyMap<string, string>,
  offered: readonly Language[],
): AskedLanguage {
  const split = splitLanguage(requested);
  const prefix = split.language && offered.includes(split.language) ? split.language : null;
  const pathname = prefix ? split.pathname : requested;
  const cookie = cookies.get(languageCookieName);
  const chosen = isLanguage(cookie) && offered.includes(cookie) ? cookie : null;
  const preferred = chosen ?? negotiateLanguage(header('accept-language') ?? null, offered);
  const moved =
    header('sec-fetch-site') === 'same-origin' && header('sec-fetch-dest') === 'document';
  return {
    language: prefix ?? 'en',
    pathname,
    prefix,
    preferred,
    remember: prefix && prefix !== chosen && (prefix === 'en' || moved) ? prefix : null,
  };
}
