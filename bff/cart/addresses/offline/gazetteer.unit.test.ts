import { expect, it } from 'vitest';
import { DESTINATIONS } from '../../delivery/destinations.ts';
import { readGazetteer } from './read-gazetteer.ts';

const entries = readGazetteer();
// What a postcode looks like there, or its beginning where it is for a few houses.
const FORMS: Record<string, RegExp> = {
  CZ: /^\d{3} \d{2}$/,
  GR: /^\d{3} \d{2}$/,
  SK: /^\d{3} \d{2}$/,
  LV: /^LV-\d{4}$/,
  GB: /^[A-Z]{1,2}\d[A-Z\d]?$/,
  IE: /^[A-Z]\d{2}$/,
  MT: /^[A-Z]{3}$/,
  EE: /^\d{3}$/,
  SE: /^\d{3}$/,
  LT: /^\d{2}$/,
  PL: /^\d{2}$/,
  RO: /^\d{2}$/,
};
const FOUR = ['AT', 'BE', 'BG', 'CY', 'DK', 'HU', 'LU', 'NL', 'PT', 'SI'];

it('knows streets in every country we deliver to, and in no other', () => {
  const known = new Set(entries.map(({ place }) => place.country));
  expect([...known].sort()).toEqual(DESTINATIONS.map(({ country }) => country).sort());
});

it('has postcodes of the form each country has', () => {
  for (const { place } of entries) {
    const form = FORMS[place.country] ?? (FOUR.includes(place.country) ? /^\d{4}$/ : /^\d{5}$/);
    expect(place.postcode, `${place.street}, ${place.city}`).toMatch(form);
  }
});

it('names no street of a postcode twice', () => {
  const names = entries.map(({ place }) => [place.country, place.postcode, place.street].join());
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

it('finds places by their other names and writes the first', () => {
  const [wien] = entries.filter(({ place }) => place.city === 'Wien');
  expect(wien?.townWords).toEqual(['wien', 'vienna']);
});
