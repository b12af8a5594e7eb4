import { random as seeded } from '@tessera/prints/lib/random';
import { openTestDatabase, type TestDatabase } from '@tessera/bff-kit/testing/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catalogMigrations } from '../catalog-migrations.ts';
import { foldWords } from './fold-words.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase([catalogMigrations]);
});
afterAll(() => test.drop());

const pieces = [
  'Opus',
  'moiré',
  '40',
  '7',
  'x',
  '×',
  ' ',
  '  ',
  '\n',
  '\t',
  '-',
  '.',
  '/',
  '@',
  "'",
  '&',
  '–',
  '“',
  '_',
];

it('takes the same words out of a text for the documents as is taken out of a question', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const random = seeded(seed);
  const texts = Array.from({ length: 400 }, () =>
    Array.from({ length: Math.floor(random() * 12) }, () => random.pick(pieces)).join(''),
  );
  const rows = await test.db.query<{ words: string[] }>(
    'test/search-words',
    `SELECT tsvector_to_array(to_tsvector('simple', search_words(line))) AS words
       FROM unnest($1::text[]) WITH ORDINALITY AS t (line, n) ORDER BY n`,
    [texts],
  );
  const expected = texts.map((text) => [...new Set(foldWords(text))].toSorted());
  expect(
    rows.map(({ words }) => words.toSorted()),
    `seed ${seed}`,
  ).toEqual(expected);
});
