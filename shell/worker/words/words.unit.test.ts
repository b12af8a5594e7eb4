import { expect, it } from 'vitest';
import { offlineWords, refusalIn } from '../../browser/offline/words/offline-words.ts';
import { wordsIn } from './words-in.ts';

const said = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [(value as (text: string) => string)('14:32')];
  return Object.values(value as object).flatMap(said);
};

it.each(['de-DE', 'ar-AE'])('nothing about being offline is said in English in %s', (locale) => {
  for (const words of [wordsIn, offlineWords]) {
    const english = said(words('en-IE'));
    expect(english.length).toBeGreaterThan(3);
    expect(said(words(locale)).filter((text) => english.includes(text))).toEqual([]);
  }
});

it('why something was not put into the cart is said by type, in English what is not known', () => {
  const german = offlineWords('de-DE');
  const refused = (type: string, detail: string) => refusalIn(german, { type, detail });
  expect(refused('too-many-lines', 'The cart is full.')).toMatch(/^Nicht im Warenkorb: .*voll/);
  expect(refused('news', 'Sold out.')).toBe('Nicht im Warenkorb: Sold out.');
  expect(refused('', '')).toBe(german.noReason);
  expect(refusalIn(offlineWords('en-IE'), { type: 'x', detail: 'Full.' })).toBe(
    'Not in your cart: Full.',
  );
});
