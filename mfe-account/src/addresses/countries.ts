/**
 * Where the shop delivers, home first. Names are our own, as `Intl.DisplayNames` differs between server
 * and browser.
 */
export const countries: readonly { value: string; label: string }[] = [
  { value: 'DE', label: 'Germany' },
  { value: 'AT', label: 'Austria' },
  { value: 'BE', label: 'Belgium' },
  { value: 'DK', label: 'Denmark' },
  { value: 'FR', label: 'France' },
  { value: 'LU', label: 'Luxembourg' },
  { value: 'NL', label: 'Netherlands' },
  { value: 'PL', label: 'Poland' },
];

/** The name of a country, or its code when an address has one from elsewhere. */
export const countryName = (code: string): string =>
  countries.find((country) => country.value === code)?.label ?? code;
