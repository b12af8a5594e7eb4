import { countryName } from '@tessera/mfe-kit/country-name';

const home = 'DE';
const others = ['AT', 'BE', 'DK', 'FR', 'LU', 'NL', 'PL'];

/** Where the shop delivers: home, then the others as the alphabet of the language has them. */
export function countryOptions(locale: string): { value: string; label: string }[] {
  const { compare } = new Intl.Collator(locale);
  const option = (value: string) => ({ value, label: countryName(value, locale) });
  return [option(home), ...others.map(option).sort((a, b) => compare(a.label, b.label))];
}
