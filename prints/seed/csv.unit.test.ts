import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

describe('toCsv', () => {
  it('quotes only what must be quoted, and doubles quotes', () => {
    expect(toCsv([['plain', 'a, b', 'she said "hm"', 'two\nlines', '']])).toBe(
      'plain,"a, b","she said ""hm""","two\nlines",\n',
    );
  });
});
