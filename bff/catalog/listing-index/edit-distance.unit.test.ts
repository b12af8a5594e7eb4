import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('the distance of two words', () => {
  it.each([
    ['harbour', 'harbour', 0],
    ['harbuor', 'harbour', 1],
    ['harbor', 'harbour', 1],
    ['bathimetri', 'bathymetry', 2],
    ['sea', 'see', 1],
  ])('from %s to %s is %i', (typed, word, distance) => {
    expect(editDistance(typed, word, 2).whole).toBe(distance);
    expect(editDistance(word, typed, 2).whole).toBe(distance);
  });

  it('is large beyond the limit', () => {
    expect(editDistance('harbour', 'mountain', 2)).toEqual({ whole: 99, beginning: 99 });
    expect(editDistance('sea', 'seaside', 1).whole).toBe(99);
  });

  it('is also told from the beginning of the word', () => {
    expect(editDistance('bathi', 'bathymetry', 1).beginning).toBe(1);
    expect(editDistance('bathy', 'bathymetry', 1).beginning).toBe(0);
  });
});
