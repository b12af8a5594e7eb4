import { expect, it } from 'vitest';
import { allPages } from '../testing/all-pages.ts';
import { renderFragment } from '../testing/render-fragment.ts';
import { en } from './en.ts';
import { en as home } from './home/en.ts';
import { en as product } from './product/en.ts';
import { en as reviews } from './reviews/en.ts';
import { en as stores } from './stores/en.ts';

const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : [];

/** Of other languages too, or nothing but a sign. */
const common = new Set(['Detail', 'Palette', 'in cm', ', ']);
const english = textsOf([en, home, product, reviews, stores]).filter((text) => !common.has(text));

/** What messages with parameters, components and the catalogue say, as far as a reader would stumble over it. */
const englishWords =
  /\b(the|from|of|and|your?|is|are|this|with|stars?|reviews?|prints?|sizes?|seed|page|frame|open|closed|sold|black|oak|none|monday|tuesday|friday|saturday|close|portrait|landscape|geometric|out|no\.|error|previous|show)\b/gi;

/** What people wrote: artists, customers, moderators, and the names of prints and stores. */
const written =
  /<textarea.*?<\/textarea>|<div lang="en"[^>]*>.*?<\/div><\/div>|<(h3|p)(?=[^>]* dir="auto")[^>]*>.*?<\/\1>|Print print-\d+|Picture of print-\d+|Print quarto|Picture of quarto|Close-up of the stones\.|An orange sun sets into a dark blue sea\.|Some four thousand stones\./gs;

/** Texts of elements and attributes that are read or heard. */
const saidIn = (html: string): string[] =>
  [
    ...html
      .replaceAll(written, '')
      .matchAll(/>([^<>]+)<|\b(?:aria-label|alt|title|placeholder)="([^"]+)"/g),
  ].map(([, text, value]) => text ?? value ?? '');

it('an English page has English words', async () => {
  const { html } = await renderFragment(allPages['home']!);
  const said = new Set(saidIn(html));
  expect(english.filter((text) => said.has(text)).length).toBeGreaterThan(15);
});

const shown = Object.keys(allPages).flatMap((name) => [
  { name, locale: 'de-DE' },
  { name, locale: 'ar-AE' },
]);

it.each(shown)('$name in $locale has no English words, and keeps its language', async (one) => {
  const { html, head } = await renderFragment({ ...allPages[one.name]!, locale: one.locale });
  const heads = head
    ? [head.title, ...head.meta.filter(({ name }) => name === 'description').map((m) => m.content)]
    : [];
  const said = [...saidIn(html), ...heads.map((text) => (text ?? '').replaceAll(written, ''))];
  expect(english.filter((text) => said.includes(text))).toEqual([]);
  expect(said.filter((text) => text.match(englishWords))).toEqual([]);
  expect(html).not.toMatch(/(href|action)="\/(?!de\b|ar\b|art\/)/);
});

it.each([
  ['de-DE', 'ab 48\u00a0€', 'Du hast 24 von 60 Drucken gesehen'],
  ['ar-AE', 'من ', 'شاهدت 24 من أصل 60 من المطبوعات'],
])(
  'numbers and money on a page in %s are written as the language does',
  async (locale, ...parts) => {
    const { html } = await renderFragment({ ...allPages['home']!, locale });
    for (const part of parts) expect(html).toContain(part);
  },
);
