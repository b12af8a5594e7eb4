import type { Visitor } from './tokens.ts';

/** The languages that letters are written in: those of the shop's pages, `locales` of the micro-frontends' kit. */
export const languages = ['en', 'de', 'ar'] as const;
export type Language = (typeof languages)[number];

interface LanguageFacts {
  direction: 'ltr' | 'rtl';
  /** how Intl writes numbers, money and dates where no region is known */
  locale: string;
}

export const languageFacts: Readonly<Record<Language, LanguageFacts>> = {
  en: { direction: 'ltr', locale: 'en-IE' },
  de: { direction: 'ltr', locale: 'de-DE' },
  ar: { direction: 'rtl', locale: 'ar-AE' },
};

export const homeLocale = languageFacts.en.locale;

/** The language of a locale: `de` of `de-AT`. English for any that there are no words in. */
export const languageOf = (locale: string): Language =>
  languages.find((language) => locale === language || locale.startsWith(`${language}-`)) ?? 'en';

const localePattern = /^([a-z]{2})(-[A-Z]{2})?$/;

/** A locale as letters are written in it; what is none, or of another language, is the home one. */
export const readLocale = (text: unknown): string =>
  typeof text === 'string' && localePattern.test(text) && text.startsWith(languageOf(text))
    ? text
    : homeLocale;

/** The locale of the page that a visitor acts on. */
export const localeOf = ({ locale }: Pick<Visitor, 'locale'>): string => readLocale(locale);

/**
 * The address of one of the shop's pages in the language of a locale.
 *
 * @param path as the routes know it: begins with a slash and names no language
 */
export function pageUrl(origin: string, path: string, locale: string): string {
  const language = languageOf(locale);
  return `${origin.replace(/\/+$/, '')}${language === 'en' ? '' : `/${language}`}${path}`;
}

/** Text of its own direction inside a sentence: names, codes and addresses in a right-to-left one. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
