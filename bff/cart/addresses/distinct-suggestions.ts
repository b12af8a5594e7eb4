import { MOST_SUGGESTIONS, type AddressSuggestion } from './address-suggestions.ts';

/** The first few that differ: of the parts of a street with one postcode, one is enough. */
export function distinctSuggestions(
  all: readonly (AddressSuggestion | null)[],
): AddressSuggestion[] {
  const byText = new Map<string, AddressSuggestion>();
  for (const one of all) {
    if (one === null) continue;
    const text = JSON.stringify([one.line1, one.postcode, one.city, one.country]);
    if (!byText.has(text)) byText.set(text, one);
  }
  return [...byText.values()].slice(0, MOST_SUGGESTIONS);
}
