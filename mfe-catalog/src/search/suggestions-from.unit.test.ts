import { loadMessages } from '@tessera/mfe-kit/messages';
import { expect, it } from 'vitest';
import { messagesIn } from '../messages/messages.ts';
import type { Suggestions } from '../shop/api-types.ts';
import { suggestionsFrom } from './suggestions-from.ts';

const unnumbered = { series: null, number: null };
const found: Suggestions = {
  items: [
    { kind: 'category', value: 'line', label: 'Line', note: '', ...unnumbered },
    { kind: 'family', value: 'Opus', label: 'Opus', note: 'Series', ...unnumbered },
    {
      kind: 'product',
      value: 'harbour',
      label: 'Harbour',
      note: 'Opus, no. 7',
      series: 'Opus',
      number: '7',
    },
  ],
  words: [],
};

it.each([
  ['en-IE', ['Line, Category', 'Opus, Series', 'Harbour, Opus, no. 7']],
  ['de-DE', ['Linie, Kategorie', 'Opus, Serie', 'Harbour, Opus, Nr. 7']],
  ['ar-AE', ['خطوط, فئة', 'Opus, السلسلة', 'Harbour, Opus، رقم 7']],
])('what is suggested is told apart in %s', async (locale, said) => {
  await loadMessages(locale);
  const suggestions = suggestionsFrom(found, messagesIn(locale));
  expect(suggestions.map(({ label, note }) => `${label}, ${note}`)).toEqual(said);
});
