import { languageOf, type Language } from './locales.ts';

/** A text, a text with parameters, or a group of them. */
type Message = string | ((...parameters: never[]) => string) | { readonly [key: string]: Message };

/**
 * What a translation of `English` has to be: the same keys, and functions that take the same parameters.
 * `export const de = { … } satisfies Messages<typeof en>` fails the type check when one is missing.
 */
export type Messages<English> = {
  readonly [Key in keyof English]: English[Key] extends string
    ? string
    : English[Key] extends (...parameters: infer Parameters) => string
      ? (...parameters: Parameters) => string
      : Messages<English[Key]>;
};

type Loader<English> = () => Promise<{ default: Messages<English> }>;

/** The words of a part of a micro-frontend, in every language. */
export interface Catalogue<English> {
  /** The messages of a locale's language. Throws when they have not been loaded: see {@link loadMessages}. */
  in(locale: string): Messages<English>;
}

const loading = new Set<(language: Language) => Promise<void> | null>();

/**
 * Declares messages. English is part of the code; another language is loaded when a document is in it, before
 * anything is rendered: `defineMessages(en, { de: () => import('./de.ts'), ar: () => import('./ar.ts') })`.
 */
export function defineMessages<const English extends { readonly [key: string]: Message }>(
  english: English,
  others: Record<Exclude<Language, 'en'>, Loader<English>>,
): Catalogue<English> {
  const loaded = new Map<Language, Messages<English>>([
    ['en', english as unknown as Messages<English>],
  ]);
  loading.add((language) =>
    language === 'en' || loaded.has(language)
      ? null
      : others[language]().then((module) => void loaded.set(language, module.default)),
  );
  return {
    in(locale) {
      const messages = loaded.get(languageOf(locale));
      if (!messages) {
        throw new Error(`The messages for "${locale}" are asked for before they were loaded.`);
      }
      return messages;
    },
  };
}

/** Loads a locale's language of all messages that were declared so far. Rejects when it cannot be had. */
export async function loadMessages(locale: string): Promise<void> {
  const language = languageOf(locale);
  await Promise.all([...loading].map((load) => load(language)));
}
