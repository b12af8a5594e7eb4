import type { Place } from '../place.ts';
import { compact, foldWords } from './fold-words.ts';

export interface Assigned {
  houseNumber: string | null;
  ofStreet: boolean;
  ofPostcode: boolean;
  /** Some belong to nothing of this place. */
  left: boolean;
}

const SHORTEST_POSTCODE = 4;

/**
 * What each number means beside a place: part of the street's name ("Straße des 17. Juni"), a postcode ("10115",
 * "111 57" after a house number), or the number of a house.
 */
export function assignNumbers(numbers: readonly string[], place: Place): Assigned {
  const streetWords = foldWords(place.street ?? '');
  const postcode = compact(place.postcode ?? '');
  const parts = foldWords(place.postcode ?? '');
  const assigned: Assigned = { houseNumber: null, ofStreet: false, ofPostcode: false, left: false };
  for (const number of numbers) {
    const digits = compact(number);
    const inStreet = streetWords.indexOf(digits);
    if (inStreet >= 0) {
      streetWords.splice(inStreet, 1);
      assigned.ofStreet = true;
    } else if (digits.length >= SHORTEST_POSTCODE && begins(postcode, digits)) {
      assigned.ofPostcode = true;
    } else if (assigned.houseNumber === null) {
      assigned.houseNumber = number;
    } else if (parts.some((part) => begins(part, digits))) {
      assigned.ofPostcode = true;
    } else {
      assigned.left = true;
    }
  }
  return assigned;
}

const begins = (whole: string, beginning: string): boolean =>
  whole !== '' && whole.startsWith(beginning);
