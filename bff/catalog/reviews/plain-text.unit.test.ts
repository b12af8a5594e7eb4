import { describe, expect, it } from 'vitest';
import { plainLine, plainText } from './plain-text.ts';

describe('plainText', () => {
  it('keeps words and paragraphs, in any script', () => {
    expect(plainText('Schön.\n\nلوحة جميلة <b>😀</b>')).toBe('Schön.\n\nلوحة جميلة <b>😀</b>');
  });

  it('makes one kind of line break of all, and no more than one empty line', () => {
    expect(plainText('  one\r\n two \r\r\n\n\nthree\t\n')).toBe('one\n two\n\nthree');
  });

  it('drops what is not text: controls, and marks that turn the direction of what follows', () => {
    expect(plainText('a\u0000b\u001b[31mc\u202ed\u2066e')).toBe('ab[31mcde');
  });

  it('puts a title on one line', () => {
    expect(plainLine(' A\n\n  title\u0007 ')).toBe('A title');
  });
});
