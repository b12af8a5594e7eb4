/** The languages the shop can speak; a path that begins with one of them is in it, English has no prefix. */
export const languages = ['en', 'de', 'ar'] as const;
export type Language = (typeof languages)[number];

/**
 * Those that visitors are offered: negotiated, linked in the footer, named to search engines. A language
 * joins once all its messages are there.
 */
export const offeredLanguages: readonly Language[] = ['en', 'de', 'ar'];

interface LanguageFacts {
  /** What the language calls itself. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** How Intl writes numbers, money and dates unless the reader names a region of their own. */
  locale: string;
}

/**
 * Arabic with the region whose digits are 0123456789: sizes, order numbers and cards are written with them
 * anyway, and one page should not mix two kinds of digits.
 */
export const languageFacts: Readonly<Record<Language, LanguageFacts>> = {
  en: { name: 'English', direction: 'ltr', locale: 'en-IE' },
  de: { name: 'Deutsch', direction: 'ltr', locale: 'de-DE' },
  ar: { name: 'العربية', direction: 'rtl', locale: 'ar-AE' },
};

export const isLanguage = (text: string | undefined): text is Language =>
  (languages as readonly (string | undefined)[]).includes(text);

/** The language of a locale: `de` of `de-AT`. English for any the shop does not speak. */
export function languageOf(locale: string): Language {
  const language = locale.slice(0, 2).toLowerCase();
  return isLanguage(language) ? language : 'en';
}

/** A pathname as the routes know it, and the language its prefix names; null: it has none. */
export function splitLanguage(pathname: string): { language: Language | null; pathname: string } {
  const [, language, rest = ''] = /^\/([a-z]{2})(\/.*)?$/.exec(pathname) ?? [];
  return isLanguage(language) ? { language, pathname: rest || '/' } : { language: null, pathname };
}

// Not pages: APIs, the shell's own addresses, files.
const notPages = /^\/(?:api|_[^/]*|assets|ds|art)(?:\/|$)|^\/[^/]*\.[a-z]+$/;

/**
 * The address of a page of the shop in a language: `/cart` is `/de/cart`. Other sites, fragments (`#size`),
 * files, APIs and addresses that name a language already pass unchanged.
 */
export function localPath(href: string, language: Language): string {
  if (language === 'en' || !/^\/(?!\/)/.test(href)) return href;
  const end = href.search(/[?#]/);
  const pathname = end < 0 ? href : href.slice(0, end);
  if (notPages.test(pathname) || splitLanguage(pathname).language) return href;
  const rest = href.slice(pathname.length);
  return `/${language}${pathname === '/' ? '' : pathname}${rest}`;
}
