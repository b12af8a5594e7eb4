import { DESTINATIONS } from '../../delivery/destinations.ts';
import {
  SHORTEST_QUERY,
  type AddressQuery,
  type AddressSuggestions,
} from '../address-suggestions.ts';
import { distinctSuggestions } from '../distinct-suggestions.ts';
import { FINE_POSTCODES, type Place } from '../place.ts';
import { assignNumbers } from '../text/assign-numbers.ts';
import { compact } from '../text/fold-words.ts';
import { readQuery, type Query } from '../text/read-query.ts';
import { isItsPostcode, toSuggestion } from '../to-suggestion.ts';
import { matchWords } from './match-words.ts';
import { readGazetteer, type GazetteerEntry } from './read-gazetteer.ts';

/** An exact match elsewhere comes before a mistyped one in the country the order goes to, and after all others. */
const ELSEWHERE = 2;
/** Where only the beginning of a postcode is known, it may go on otherwise. */
const AREA = 1;

interface Found {
  place: Place;
  cost: number;
}

/**
 * Suggestions from the gazetteer that comes with the shop: well-known streets of each country we deliver to. The same
 * question has the same answer, no address leaves the process, nothing has to be set up.
 */
export function createOfflineSuggestions(): AddressSuggestions {
  const delivered = new Set(DESTINATIONS.map(({ country }) => country));
  const entries = readGazetteer().filter(({ place }) => delivered.has(place.country));
  return {
    find: async ({ text, country }: AddressQuery) => {
      if (compact(text).length < SHORTEST_QUERY) return [];
      const query = readQuery(text);
      const found = entries.flatMap((entry): Found[] => {
        const match = matchEntry(text, query, entry);
        if (match === null) return [];
        const away = country !== null && entry.place.country !== country ? ELSEWHERE : 0;
        return [{ place: match.place, cost: match.cost + away }];
      });
      // Stable: what is equally good stays in the order of the file.
      found.sort((a, b) => a.cost - b.cost);
      return distinctSuggestions(found.map(({ place }) => toSuggestion(place, text)));
    },
  };
}

function matchEntry(text: string, query: Query, entry: GazetteerEntry): Found | null {
  const { place } = entry;
  if (isItsPostcode(text, place))
    return { place, cost: FINE_POSTCODES.has(place.country) ? AREA : 0 };
  const match = matchWords(query.words, entry);
  if (match === null) return null;
  const numbers = assignNumbers(query.numbers, place);
  if (numbers.left) return null;
  if (match.ofStreet || numbers.ofStreet) return { place, cost: match.cost };
  // Without a word of the street it is the town that was meant, and a house number has no place there.
  if (numbers.houseNumber !== null || query.words.length === 0) return null;
  return { place: { ...place, street: null }, cost: match.cost };
}
