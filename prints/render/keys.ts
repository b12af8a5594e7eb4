import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { detail, formats } from './formats.ts';

/** Names a rendering by its content: the drawing, and how it is encoded. */
export function renderKey(svg: string): string {
  return createHash('sha256').update(JSON.stringify({ formats, detail })).update(svg).digest('hex');
}

const root = new URL('../', import.meta.url);
const folders = ['catalogue/', 'families/', 'lib/'];
const files = ['catalogue.ts', 'draw.ts', 'render/formats.ts', 'render/render-print.ts'];

/**
 * Hash of the sources that decide how the prints look. While it stands, nothing needs to be drawn to
 * know that the renderings are up to date.
 */
export async function sourcesKey(): Promise<string> {
  const listed = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(new URL(folder, root))).map((name) => folder + name),
    ),
  );
  const names = [...files, ...listed.flat()].filter((name) => !name.endsWith('.test.ts')).sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(await readFile(new URL(name, root)));
  return hash.digest('hex');
}
