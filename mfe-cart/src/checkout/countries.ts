/** Where the shop delivers to, home first. */
export const COUNTRIES = [
  { value: 'DE', label: 'Germany' },
  { value: 'AT', label: 'Austria' },
  { value: 'BE', label: 'Belgium' },
  { value: 'DK', label: 'Denmark' },
  { value: 'FR', label: 'France' },
  { value: 'LU', label: 'Luxembourg' },
  { value: 'NL', label: 'Netherlands' },
  { value: 'PL', label: 'Poland' },
] as const;

/** The English name of a country we deliver to; the code itself for any other. */
export const countryName = (code: string): string =>
  COUNTRIES.find(({ value }) => value === code)?.label ?? code;
