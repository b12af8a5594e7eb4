const names = new Map<string, Intl.DisplayNames>();

/** What a country is called: `DE` is "Germany". */
export function countryName(country: string, locale: string): string {
  const known = names.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' });
  names.set(locale, known);
  try {
    return known.of(country) ?? country;
  } catch {
    // Not the form of a code: an old order may have been typed by hand.
    return country;
  }
}
