import { describe, expect, it } from 'vitest';
import { colour, colours, contrast } from './contrast.ts';

describe('contrast', () => {
  it('is 21 between black and white, 1 with itself, whichever comes first', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrast('#2138c9', '#2138c9')).toBe(1);
  });
});

describe('the colour tokens', () => {
  const schemes = ['light', 'dark'] as const;
  const grounds = ['page', 'surface', 'sunken'] as const;
  const words = ['ink', 'ink-2', 'ink-3', 'lapis', 'success', 'warning', 'danger'] as const;

  it.each(words)('%s can be read on every ground in both schemes', (name) => {
    for (const scheme of schemes)
      for (const ground of grounds)
        expect(
          contrast(colour(name)[scheme], colour(ground)[scheme]),
          `${scheme}, on ${ground}`,
        ).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['on-lapis', 'lapis'],
    ['on-lapis', 'lapis-hover'],
    ['on-danger', 'danger'],
    ['on-danger', 'danger-hover'],
    ['ink', 'lapis-tint'],
    ['ink', 'success-tint'],
    ['ink', 'danger-tint'],
    ['ink', 'gold-tint'],
  ])('%s can be read on %s', (name, ground) => {
    for (const scheme of schemes)
      expect(contrast(colour(name)[scheme], colour(ground)[scheme]), scheme).toBeGreaterThanOrEqual(
        4.5,
      );
  });

  it('shows where a control is: three to one for its edge', () => {
    for (const scheme of schemes)
      expect(contrast(colour('control')[scheme], colour('page')[scheme])).toBeGreaterThanOrEqual(3);
  });

  it('says of each colour what it is for', () => {
    expect(colours.filter(({ purpose }) => purpose === '').map(({ name }) => name)).toEqual([]);
  });
});
