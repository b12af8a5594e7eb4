import { describe, expect, it } from 'vitest';
import { deprecatedTokens } from '../src/tokens/tokens.ts';
import { MAJOR } from './build-stylesheet.ts';
import { findDeprecated } from './find-deprecated.ts';

const deprecated = (use: string) => ({
  $deprecated: 'Use another one.',
  $extensions: { 'shop.tessera.deprecated': { since: '2026-11-30', removedIn: 2, use } },
});

describe('deprecated tokens', () => {
  it('are found with what to use instead', () => {
    const tokens = [
      { name: 'fast', token: deprecated('motion-fast') },
      { name: 'motion-fast', token: {} },
    ];
    expect(findDeprecated(tokens)).toEqual({
      fast: { since: '2026-11-30', removedIn: 2, use: 'motion-fast' },
    });
  });

  it('need a successor that is there and stays', () => {
    const gone = [{ name: 'fast', token: deprecated('motion-fast') }];
    expect(() => findDeprecated(gone)).toThrow('--motion-fast, which is no living token');
    const circle = [
      { name: 'a', token: deprecated('b') },
      { name: 'b', token: deprecated('a') },
    ];
    expect(() => findDeprecated(circle)).toThrow('no living token');
  });

  it('say so to people and to programs', () => {
    expect(() => findDeprecated([{ name: 'a', token: { $deprecated: 'x' } }])).toThrow(
      'needs both',
    );
  });

  it('are gone in the version that was announced', () => {
    const overdue = Object.entries(deprecatedTokens).filter(
      ([, { removedIn }]) => removedIn <= MAJOR,
    );
    expect(overdue).toEqual([]);
  });
});
