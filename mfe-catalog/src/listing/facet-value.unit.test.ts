import { expect, it } from 'vitest';
import ar from '../messages/ar.ts';
import de from '../messages/de.ts';
import { en } from '../messages/en.ts';
import { facetValueIn } from './facet-value.ts';

const pounds = (whole: number) => ({ amount: whole * 100, currency: 'GBP' });
const band = { value: '45-60', label: 'Label of the service' };

it('a band of prices is said in its currency and in the language of the page', () => {
  const between = { ...band, from: pounds(39), to: pounds(52) };
  expect(facetValueIn(en, 'price', between, 'en-IE')).toBe('£39 to £52');
  expect(facetValueIn(de, 'price', between, 'de-DE')).toBe('39\u00a0£ bis 52\u00a0£');
  expect(facetValueIn(ar, 'price', between, 'ar-AE')).toMatch(/^من .*39.* إلى .*52/);
  expect(facetValueIn(en, 'price', { ...band, to: pounds(39) }, 'en-IE')).toBe('Under £39');
  expect(facetValueIn(en, 'price', { ...band, from: pounds(104) }, 'en-IE')).toBe('Over £104');
});

it('what says no range keeps the words of the catalogue', () => {
  expect(facetValueIn(de, 'price', band, 'de-DE')).toBe(band.label);
  expect(facetValueIn(de, 'availability', { value: 'out', label: 'Sold out' }, 'de-DE')).toBe(
    'Ausverkauft',
  );
});
