import { describe, expect, it } from 'vitest';
import type { Manifest } from './manifest.ts';
import { outdated } from './outdated.ts';

const drawing = { handle: 'quarto', svg: '<svg/>', key: 'k1' };
const manifest: Manifest = {
  sources: 's',
  prints: { quarto: { key: 'k1', files: { 'quarto-320.avif': 10, 'quarto-480.jpg': 20 } } },
};
const sizes = new Map([
  ['quarto-320.avif', 10],
  ['quarto-480.jpg', 20],
]);
const handles = (...args: Parameters<typeof outdated>) =>
  outdated(...args).map(({ handle }) => handle);

describe('outdated', () => {
  it('leaves a print alone whose drawing is the same and whose files are all there', () => {
    expect(handles([drawing], manifest, sizes)).toEqual([]);
  });

  it('asks for a print that was never rendered', () => {
    expect(handles([{ ...drawing, handle: 'opus' }], manifest, sizes)).toEqual(['opus']);
  });

  it('asks for a print that is drawn differently now', () => {
    expect(handles([{ ...drawing, key: 'k2' }], manifest, sizes)).toEqual(['quarto']);
  });

  it('asks for a print of which a file is missing or cut short', () => {
    expect(handles([drawing], manifest, new Map([['quarto-320.avif', 10]]))).toEqual(['quarto']);
    expect(handles([drawing], manifest, new Map([...sizes, ['quarto-480.jpg', 3]]))).toEqual([
      'quarto',
    ]);
  });
});
