import { languageOf, type Language } from '@tessera/mfe-kit/locales';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type WorkerWords } from './en.ts';

const words: Record<Language, WorkerWords> = { en, de, ar };

/** What the worker says, in the language of a locale. All of it is here: without a connection nothing is loaded. */
export const wordsIn = (locale: string): WorkerWords => words[languageOf(locale)];
