import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../listing-index/vocabulary.ts';
import { foldWords, isStopWord } from './fold-words.ts';
import { synonymGroups, synonymsOf } from './synonyms.ts';
import { correctionOf, understand } from './understand.ts';
import { wordStem } from './word-stem.ts';

const vocabulary = new Vocabulary();
const known =
  'sea ocean harbour portrait port blue lapis mountain mountains mosaic 7 74 moire bathymetry';
for (const [place, word] of known.split(' ').entries()) vocabulary.add(word, place * 4 + 3);
const termsOf = (text: string) => understand(vocabulary, text);
const meant = (text: string) => termsOf(text).map(({ words }) => [...words.keys()].sort());

describe('words that are searched for', () => {
  it('find themselves, what begins with them, and their other number', () => {
    expect(meant('mountains')).toEqual([['mountain', 'mountains']]);
    expect(meant('mo')).toEqual([['moire', 'mosaic', 'mountain', 'mountains']]);
  });

  it('find what other people call it, as whole words', () => {
    expect(meant('sea')).toEqual([['ocean', 'sea']]);
    expect(meant('water')).toEqual([['ocean', 'sea']]);
    expect(meant('lapis')).toEqual([['blue', 'lapis']]);
    expect(meant('harbour')).toEqual([['harbour', 'port']]);
  });

  it('prefer the very word to its beginning, and that to a synonym', () => {
    const [term] = termsOf('mountain');
    expect(term?.words.get('mountain')).toBeGreaterThan(term?.words.get('mountains') ?? 1);
    const [sea] = termsOf('sea');
    expect(sea?.words.get('sea')).toBeGreaterThan(sea?.words.get('ocean') ?? 1);
  });

  it('are corrected only when nothing begins as they were typed', () => {
    expect(meant('moi')).toEqual([['moire']]);
    const terms = termsOf('bleu harbuor');
    expect(terms.map(({ corrected }) => corrected)).toEqual(['blue', 'harbour']);
    expect(correctionOf(terms)).toBe('blue harbour');
    expect(correctionOf(termsOf('blue sea'))).toBeNull();
    expect(correctionOf(termsOf('blue harbuor'))).toBe('blue harbour');
  });

  it('are numbers as they stand', () => {
    expect(meant('7')).toEqual([['7']]);
    expect(meant('8')).toEqual([[]]);
  });

  it('are folded, and without those that say nothing', () => {
    expect(meant('The MOIRÉ')).toEqual([['moire']]);
    expect(termsOf('the of')).toEqual([]);
    expect(termsOf('&|!():*')).toEqual([]);
    expect(foldWords('40×50 cm, Øresund, Straße')).toEqual([
      '40',
      '50',
      'cm',
      'oresund',
      'strasse',
    ]);
  });

  it('are eight at most, each once', () => {
    expect(termsOf('sea sea sea')).toHaveLength(1);
    expect(termsOf('a1 b2 c3 d4 e5 f6 g7 h8 i9 j10')).toHaveLength(8);
  });

  it('say which beginnings of words to mark', () => {
    expect(termsOf('mountains').flatMap(({ marks }) => marks)).toEqual(['mountains', 'mountain']);
    expect(termsOf('bleu')[0]?.marks).toEqual(['blue']);
    expect(termsOf('water')[0]?.marks).toEqual(['water', 'sea', 'ocean']);
  });
});

describe('the table of synonyms', () => {
  const all = synonymGroups.flat();

  it('has each word once, folded, in the singular, and none that is left out of a search', () => {
    expect(new Set(all).size).toBe(all.length);
    for (const word of all) {
      expect(foldWords(word)).toEqual([word]);
      expect(isStopWord(word)).toBe(false);
    }
    expect(all.filter((word) => wordStem(word) !== word)).toEqual([]);
  });

  it('works both ways', () => {
    for (const word of all) {
      for (const other of synonymsOf(word)) expect(synonymsOf(other)).toContain(word);
    }
    expect(synonymsOf('nothing')).toEqual([]);
  });
});
