import { createContext, useContext, type ReactNode } from 'react';
import { en, type DesignWords } from '../words/en.ts';

export type { DesignWords };

interface Language {
  /** For Intl: `de-DE`. */
  locale: string;
  words: DesignWords;
  /** Makes addresses that keep the visitor's language. */
  local: (href: string) => string;
}

const LanguageContext = createContext<Language>({
  locale: 'en-IE',
  words: en,
  local: (href) => href,
});

/** What components write by themselves, how they write numbers, and where their links lead. English without it. */
export function DesignLanguage({ children, ...language }: Language & { children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export const useDesignLanguage = (): Language => useContext(LanguageContext);
