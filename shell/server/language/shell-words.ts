import type { Language } from '@tessera/mfe-kit/locales';
import type { Messages } from '@tessera/mfe-kit/messages';
import { ar } from './messages/ar.ts';
import { de } from './messages/de.ts';
import { en, type ShellMessages } from './messages/en.ts';

const words: Record<Language, Messages<ShellMessages>> = { en, de, ar };

/** The shell's own words in a language. */
export const shellWords = (language: Language): Messages<ShellMessages> => words[language];
