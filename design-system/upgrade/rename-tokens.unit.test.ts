import { describe, expect, it } from 'vitest';
import { renameTokens } from './rename-tokens.ts';

const names = new Map([['fast', 'motion-fast']]);

describe('tokens get other names', () => {
  it.each([
    [
      '.a { transition: opacity var(--fast) ease }',
      '.a { transition: opacity var(--motion-fast) ease }',
    ],
    ['.a { animation-delay: var( --fast, 1s) }', '.a { animation-delay: var( --motion-fast, 1s) }'],
    [
      `const style = { transition: token('fast') };`,
      `const style = { transition: token('motion-fast') };`,
    ],
    ['style={`opacity var(--fast)`}', 'style={`opacity var(--motion-fast)`}'],
  ])('%s', (before, after) => {
    expect(renameTokens(before, names)).toEqual({ text: after, renamed: 1 });
  });

  it.each([
    'a longer name: var(--fast-lane)',
    `another function: broken('fast'), brokentoken('fast')`,
    'fast, --fast',
    '.a { --fast: 1s; transition: all var(--fast) }',
    `<i style={{ '--fast': '1s', animationDelay: 'var(--fast)' }} />`,
  ])('and nothing else is touched: %s', (text) => {
    expect(renameTokens(text, names)).toEqual({ text, renamed: 0 });
  });
});
