import { expect, it } from 'vitest';
import { countryOptions } from './countries.ts';

it.each([
  ['en-IE', ['Germany', 'Austria', 'Belgium', 'Denmark', 'France']],
  ['de-AT', ['Deutschland', 'Belgien', 'Dänemark', 'Frankreich', 'Luxemburg']],
])('countries in %s are home, then the others by their names', (locale, first) => {
  const options = countryOptions(locale);
  expect(options).toHaveLength(8);
  expect(options.slice(0, 5).map(({ label }) => label)).toEqual(first);
});
