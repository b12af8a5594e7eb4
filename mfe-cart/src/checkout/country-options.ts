import { countryName } from '@tessera/mfe-kit/country-name';
import type { Destination } from '../cart/api-types.ts';

/** The countries to choose from: home, then the others as the alphabet of the language has them. */
export function countryOptions(
  [home, ...others]: Destination[],
  locale: string,
): { value: string; label: string }[] {
  const { compare } = new Intl.Collator(locale);
  const option = ({ country }: Destination) => ({
    value: country,
    label: countryName(country, locale),
  });
  const sorted = others.map(option).sort((a, b) => compare(a.label, b.label));
  return home ? [option(home), ...sorted] : sorted;
}
