import { describe, expect, it } from 'vitest';
import { tokenName } from './token-name.ts';
import { tokenValue } from './token-value.ts';

const black = { colorSpace: 'srgb', components: [0, 0, 0], hex: '#000000' };
const white = { colorSpace: 'srgb', components: [1, 1, 1], hex: '#ffffff' };

describe('tokenValue', () => {
  it('writes a colour with a dark twin as light-dark()', () => {
    const $extensions = { 'shop.tessera.dark': white };
    expect(tokenValue({ $type: 'color', $value: black })).toBe('#000000');
    expect(tokenValue({ $type: 'color', $value: black, $extensions })).toBe(
      'light-dark(#000000, #ffffff)',
    );
  });

  it('writes a fluid size as clamp()', () => {
    const $extensions = {
      'shop.tessera.fluid': { min: { value: 1, unit: 'rem' }, preferred: '3vw' },
    };
    expect(tokenValue({ $type: 'dimension', $value: { value: 2, unit: 'rem' }, $extensions })).toBe(
      'clamp(1rem, 3vw, 2rem)',
    );
  });

  it('refuses a colour whose components and hex disagree', () => {
    expect(() => tokenValue({ $type: 'color', $value: { ...black, hex: '#000001' } })).toThrow(
      'disagree',
    );
  });

  it('refuses a type it cannot write', () => {
    expect(() => tokenValue({ $type: 'gradient', $value: [] })).toThrow('gradient');
  });
});

describe('tokenName', () => {
  it.each([
    [['color', 'ink-2'], 'ink-2'],
    [['space', '4'], 's4'],
    [['radius', '1'], 'r1'],
    [['radius', 'pill'], 'pill'],
    [['duration', 'fast'], 'fast'],
    [['step', '-1'], 'step--1'],
    [['moulding', 'oak', 'top'], 'moulding-oak-top'],
  ])('names %j --%s', (path, name) => {
    expect(tokenName(path)).toBe(name);
  });
});
