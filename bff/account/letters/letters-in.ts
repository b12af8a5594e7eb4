import { languageOf, type Language } from '@tessera/bff-kit/languages';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en, type LetterWords } from './words/en.ts';

export type { LetterWords } from './words/en.ts';

const words: Record<Language, LetterWords> = { en, de, ar };

/** Every letter this service sends, in the language of a locale. */
export const lettersIn = (locale: string): LetterWords => words[languageOf(locale)];
