import { expect, it } from 'vitest';
import { countryName } from './country-name.ts';

it('a country has the name that the language gives it', () => {
  expect(countryName('DE', 'en-IE')).toBe('Germany');
  expect(countryName('DE', 'de-AT')).toBe('Deutschland');
  expect(countryName('DE', 'ar-AE')).toBe('ألمانيا');
});

it('what is no code stays as it was typed', () => {
  expect(countryName('Elsewhere', 'de-DE')).toBe('Elsewhere');
  expect(countryName('', 'de-DE')).toBe('');
});
