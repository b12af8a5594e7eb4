import type { Language } from '@tessera/mfe-kit/locales';
import type { ReleaseFragment } from '../releases/release.ts';

/** A fragment's fallback in a language, or in English while its team has no other. */
export const fallbackIn = (
  language: Language,
  fallback: ReleaseFragment['fallback'],
): string | undefined =>
  typeof fallback === 'object' ? (fallback[language] ?? fallback['en']) : fallback;
