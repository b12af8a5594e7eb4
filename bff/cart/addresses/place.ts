/** A street of a town, a house in it, or a town, as an adapter knows it. */
export interface Place {
  street: string | null;
  /** of a house; the number a shopper typed is what counts */
  houseNumber: string | null;
  /** of a country in `FINE_POSTCODES` it may be the beginning of one */
  postcode: string | null;
  city: string;
  country: string;
}

/**
 * Countries where a postcode is for a few houses only, so that a street has many. What is known of a street there is not
 * filled in: a wrong postcode that looks right is worse than none.
 */
export const FINE_POSTCODES: ReadonlySet<string> = new Set([
  'EE',
  'GB',
  'IE',
  'LT',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SE',
]);
