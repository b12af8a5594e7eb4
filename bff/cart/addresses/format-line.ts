// "12 rue de Rivoli", "10 Downing Street"; everywhere else the number follows.
const NUMBER_FIRST: ReadonlySet<string> = new Set(['FR', 'GB', 'IE', 'LU', 'MT', 'US']);

/** Street and number as one writes them in the country. */
export function formatLine(street: string, houseNumber: string | null, country: string): string {
  if (houseNumber === null) return street;
  return NUMBER_FIRST.has(country) ? `${houseNumber} ${street}` : `${street} ${houseNumber}`;
}
