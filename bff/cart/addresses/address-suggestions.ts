import { Unavailable } from '@tessera/bff-kit/unavailable';

/** What a shopper typed into the street or the postcode, and the country their order goes to so far. */
export interface AddressQuery {
  text: string;
  /** its results come first; others are not left out */
  country: string | null;
}

/** What choosing it fills in. `null` is for what nobody can know from here: the field stays as it was typed. */
export interface AddressSuggestion {
  /** street and the number that was typed, in the order of the country */
  line1: string | null;
  postcode: string | null;
  city: string;
  /** ISO 3166-1 alpha-2, one of the countries we deliver to */
  country: string;
}

export const MOST_SUGGESTIONS = 6;
export const SHORTEST_QUERY = 3;

/** Addresses that begin like what was typed. A help only: an address nobody suggests is as good as any other. */
export interface AddressSuggestions {
  /**
   * At most `MOST_SUGGESTIONS`, best first.
   *
   * @throws {SuggestionsUnavailable}
   */
  find(query: AddressQuery): Promise<AddressSuggestion[]>;
}

/** There is nothing to suggest from at the moment. Its text has nothing of the address in it: it is logged. */
export class SuggestionsUnavailable extends Unavailable {
  override name = 'SuggestionsUnavailable';

  constructor(why: string) {
    super('address suggestions', `address suggestions are not available: ${why}`);
  }
}
