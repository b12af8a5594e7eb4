import { stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue.ts';
import { drawingOf, renderedDirectory } from './ensure-rendered.ts';
import { formats } from './formats.ts';
import { sourcesKey } from './keys.ts';
import { readManifest } from './manifest.ts';

const MEGABYTE = 1024 * 1024;
const manifest = await readManifest(renderedDirectory);

// When one of these fails: npm run render -w @tessera/prints, and commit prints/rendered.
describe('the committed pictures', () => {
  it('are those of the catalogue, no more and no fewer', () => {
    expect(Object.keys(manifest.prints)).toEqual(catalogue.map(({ handle }) => handle));
  });

  it('were made after the last change of a source', async () => {
    expect(manifest.sources).toBe(await sourcesKey());
  });

  it('are all there', async () => {
    for (const { files } of Object.values(manifest.prints)) {
      expect(Object.keys(files)).toHaveLength(formats.length);
      for (const [name, bytes] of Object.entries(files))
        expect((await stat(new URL(name, renderedDirectory))).size, name).toBe(bytes);
    }
  });

  it('weigh at most 18 MB together', () => {
    const sizes = Object.values(manifest.prints).flatMap(({ files }) => Object.values(files));
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(18 * MEGABYTE);
  });

  it.each(catalogue.map((print) => [print.handle, print] as const))(
    'show %s as it is drawn now',
    (handle, print) => {
      expect(manifest.prints[handle]?.key).toBe(drawingOf(print).key);
    },
  );
});
