import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { catalogue } from '../catalogue.ts';
import { draw } from '../draw.ts';
import type { Print } from '../print.ts';
import { renderKey, sourcesKey } from './keys.ts';
import { readManifest, writeManifest, type Manifest } from './manifest.ts';
import { filesStand, outdated, type Drawing } from './outdated.ts';
import { renderAll } from './render-all.ts';

export interface Progress {
  done: number;
  total: number;
  /** The print that was just finished. */
  handle: string;
  /** Size of all its files. */
  bytes: number;
}

export interface RenderOptions {
  onProgress?: (progress: Progress) => void;
  /** Where the pictures lie; ends with a slash. */
  directory?: URL;
  prints?: readonly Print[];
}

/** Where the shop's pictures are kept, committed with the sources. */
export const renderedDirectory = new URL('../rendered/', import.meta.url);

/**
 * Makes the pictures of the catalogue that are missing or out of date, and removes those of prints
 * that are gone. Returns how many prints were rendered; when none had to be, it draws nothing.
 */
export async function ensureRendered(options: RenderOptions = {}): Promise<number> {
  const { onProgress, directory = renderedDirectory, prints = catalogue } = options;
  await mkdir(directory, { recursive: true });
  const manifest = await readManifest(directory);
  const sizes = await fileSizes(directory);
  const sources = await sourcesKey();
  if (manifest.sources === sources && allStand(prints, manifest, sizes)) return 0;

  const drawings = prints.map(drawingOf);
  const wanted = outdated(drawings, manifest, sizes);
  let done = 0;
  await renderAll(wanted, directory, async ({ handle, key }, files) => {
    manifest.prints[handle] = { key, files };
    // Written after each print, so that a rendering that is broken off goes on where it stopped.
    await writeManifest(directory, { sources: '', prints: manifest.prints });
    const bytes = Object.values(files).reduce((sum, size) => sum + size, 0);
    onProgress?.({ done: ++done, total: wanted.length, handle, bytes });
  });
  await writeManifest(directory, { sources, prints: inOrder(prints, manifest) });
  await removeStale(directory);
  return wanted.length;
}

export function drawingOf(print: Print): Drawing {
  const svg = draw(print);
  return { handle: print.handle, svg, key: renderKey(svg) };
}

function allStand(
  prints: readonly Print[],
  manifest: Manifest,
  sizes: ReadonlyMap<string, number>,
): boolean {
  return prints.every(({ handle }) => {
    const known = manifest.prints[handle];
    return known !== undefined && filesStand(known.files, sizes);
  });
}

function inOrder(prints: readonly Print[], manifest: Manifest): Manifest['prints'] {
  return Object.fromEntries(
    prints.flatMap(({ handle }) => {
      const known = manifest.prints[handle];
      return known ? [[handle, known]] : [];
    }),
  );
}

async function fileSizes(directory: URL): Promise<Map<string, number>> {
  const names = await readdir(directory);
  const stats = await Promise.all(names.map((name) => stat(new URL(name, directory))));
  return new Map(names.map((name, i) => [name, stats[i]?.size ?? 0]));
}

async function removeStale(directory: URL): Promise<void> {
  const { prints } = await readManifest(directory);
  const kept = new Set(Object.values(prints).flatMap(({ files }) => Object.keys(files)));
  for (const name of await readdir(directory)) {
    const picture = name.endsWith('.avif') || name.endsWith('.jpg');
    if (picture && !kept.has(name)) await rm(new URL(name, directory));
  }
}
