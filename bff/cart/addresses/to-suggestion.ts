import type { AddressSuggestion } from './address-suggestions.ts';
import { formatLine } from './format-line.ts';
import { FINE_POSTCODES, type Place } from './place.ts';
import { assignNumbers } from './text/assign-numbers.ts';
import { compact } from './text/fold-words.ts';
import { readQuery } from './text/read-query.ts';

/**
 * What is offered of a place for what was typed. Who typed a postcode and nothing else is told its town and asked for no
 * street; who typed a house number keeps it, whatever house was found. `null` for a place that a mere number is no part of.
 */
export function toSuggestion(place: Place, text: string): AddressSuggestion | null {
  const { city, country } = place;
  if (isItsPostcode(text, place)) {
    return { line1: null, postcode: fillable(place, null), city, country };
  }
  if (place.street === null) return { line1: null, postcode: null, city, country };
  const { words, numbers } = readQuery(text);
  if (words.length === 0) return null;
  const { houseNumber } = assignNumbers(numbers, place);
  const line1 = formatLine(place.street, houseNumber, country);
  return { line1, postcode: fillable(place, houseNumber), city, country };
}

/** Whether the text is the beginning of the place's postcode; where only an area is known, whether it is in the area. */
export function isItsPostcode(text: string, { postcode, country }: Place): boolean {
  const typed = compact(text);
  if (postcode === null || !/\d/.test(typed)) return false;
  const known = compact(postcode);
  return known.startsWith(typed) || (FINE_POSTCODES.has(country) && typed.startsWith(known));
}

function fillable(place: Place, houseNumber: string | null): string | null {
  const isThatHouse =
    houseNumber !== null && place.houseNumber?.toLowerCase() === houseNumber.toLowerCase();
  return isThatHouse || !FINE_POSTCODES.has(place.country) ? place.postcode : null;
}
