import { describe, expect, it } from 'vitest';
import { progressBar, showProgress } from './import-progress.ts';

function shown(isTTY: boolean, total: number, steps: number): string {
  let text = '';
  const show = showProgress({ isTTY, columns: 80, write: (more) => (text += more) });
  for (let n = 1; n <= steps; n += 1) show({ done: (total / steps) * n, total });
  return text;
}

describe('the progress of an import', () => {
  it('is a bar that a person sees grow in one line', () => {
    expect(progressBar({ done: 33_000, total: 66_000 }, 60)).toBe(
      `[${'#'.repeat(12)}${' '.repeat(13)}] 50 %  33,000 of 66,000 products`,
    );
    const text = shown(true, 66_000, 100);
    expect(text.split('\r')).toHaveLength(101);
    expect(text.match(/\n/g)).toHaveLength(1);
    expect(text.endsWith('100 %  66,000 of 66,000 products\n')).toBe(true);
  });

  it('fits a narrow terminal', () => {
    for (const columns of [1, 20, 50]) {
      const bar = progressBar({ done: 1, total: 66_000 }, columns);
      expect(bar).toContain('] 0 %');
    }
    expect(progressBar({ done: 1, total: 66_000 }, 50).length).toBeLessThan(50);
  });

  it('is ten plain lines in a log', () => {
    const text = shown(false, 66_000, 264);
    expect(text).not.toContain('\r');
    expect(text.trimEnd().split('\n')).toHaveLength(10);
    expect(text).toContain('66,000 of 66,000 products\n');
  });

  it('is not worth a word when the import is short', () => {
    expect(shown(true, 50, 1) + shown(false, 50, 1)).toBe('');
  });
});
