import { expect, it } from 'vitest';
import { lastUsed } from './last-used.ts';

it.each([
  ['2026-11-26T00:05:00.000Z', 'today'],
  ['2026-11-25T23:55:00.000Z', 'yesterday'],
  ['2026-11-20T12:00:00.000Z', 'earlier'],
  ['2026-11-26T09:00:00.000Z', 'today'],
])('says of %s: %s', (iso, words) => {
  expect(lastUsed(iso, '2026-11-26T01:00:00.000Z')).toBe(words);
});
