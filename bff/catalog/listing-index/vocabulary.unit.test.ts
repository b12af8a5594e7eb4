import { describe, expect, it } from 'vitest';
import { Vocabulary } from './vocabulary.ts';

function vocabularyOf(...words: string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const [place, word] of words.entries()) vocabulary.add(word, place * 4 + 1);
  return vocabulary;
}

describe('a vocabulary', () => {
  it('knows the words with the same beginning, also those that came later', () => {
    const vocabulary = vocabularyOf('sea', 'harbour', 'seaside', 'season', 'zebra');
    expect(vocabulary.beginningWith('sea')).toEqual(['sea', 'seaside', 'season']);
    vocabulary.add('sealion', 40);
    expect(vocabulary.beginningWith('sea')).toEqual(['sea', 'sealion', 'seaside', 'season']);
    expect(vocabulary.beginningWith('sew')).toEqual([]);
  });

  it('names what may have been meant, nearest first, and the more frequent of two', () => {
    const vocabulary = vocabularyOf('blue', 'glue', 'glue', 'bleach', 'green');
    expect(vocabulary.near('bleu', 1).map(({ word }) => word)).toEqual(['blue']);
    expect(vocabulary.near('llue', 1).map(({ word }) => word)).toEqual(['glue', 'blue']);
  });

  it('takes a mistyped beginning of five letters for a longer word', () => {
    const vocabulary = vocabularyOf('bathymetry', 'path');
    expect(vocabulary.near('bathi', 1).map(({ word }) => word)).toEqual(['bathymetry']);
    expect(vocabulary.near('bahy', 1)).toEqual([]);
  });

  it('is not misled by words that are too long to be words', () => {
    const vocabulary = vocabularyOf('a'.repeat(200), 'sea');
    expect(vocabulary.near('b'.repeat(200), 2)).toEqual([]);
    expect(vocabulary.near('see', 1)).toEqual([{ word: 'sea', distance: 1 }]);
  });
});
