import type { Language } from '@tessera/mfe-kit/locales';
import { wantedTags } from './wanted-tags.ts';

/** The one of the offered languages that the browser wants most; English when it names none of them. */
export function negotiateLanguage(
  acceptLanguage: string | null,
  offered: readonly Language[],
): Language {
  for (const tag of wantedTags(acceptLanguage)) {
    const language = offered.find((one) => one === tag.slice(0, 2).toLowerCase());
    if (language && /^[a-z]{2}(-|$)/i.test(tag)) return language;
  }
  return 'en';
}
