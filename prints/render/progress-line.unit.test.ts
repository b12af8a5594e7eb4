import { describe, expect, it } from 'vitest';
import { progressLine } from './progress-line.ts';

describe('progressLine', () => {
  it('says how many are done, which was last and how large it is', () => {
    expect(progressLine({ done: 6, total: 12, handle: 'sirocco', bytes: 151_552 })).toBe(
      '━━━━━━━━━━━━────────────  6/12 sirocco 148 KB',
    );
  });
});
