import { languageOf, type Language } from '@tessera/bff-kit/languages';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en, type EmailWords } from './words/en.ts';

export type { EmailWords } from './words/en.ts';

const words: Record<Language, EmailWords> = { en, de, ar };

/** What e-mails about orders say, in the language of a locale. */
export const emailWordsIn = (locale: string): EmailWords => words[languageOf(locale)];
