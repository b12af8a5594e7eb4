import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** What of the root goes into a build. The services are no part of it: Node runs their sources. */
const BUILT =
  /^(mfe-.+|design-system|shell|releases|package(-lock)?\.json|nx\.json|tsconfig.*\.json)$/;

/** Folders that hold no sources of a build, wherever they are. */
const SKIPPED = new Set([
  'node_modules',
  'dist',
  'coverage',
  'docs',
  'test-results',
  'storybook-static',
]);

/**
 * A fingerprint of what a build reads: path, size and time of change of every source file, which takes some
 * milliseconds where hashing the contents would take seconds. Tests and hidden files do not count.
 */
export function sourceStamp(root: string): string {
  const hash = createHash('sha256');
  for (const file of listSources(root).sort()) {
    const { size, mtimeMs } = statSync(path.join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function listSources(root: string, folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (!isSource(entry.name) || (folder === '' && !BUILT.test(entry.name))) return [];
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return listSources(root, file);
    return entry.isFile() ? [file] : [];
  });
}

/** Whether a file or folder of this name can change what is built. */
export function isSource(name: string): boolean {
  return !name.startsWith('.') && !SKIPPED.has(name) && !/\.(test|stories)\.tsx?$/.test(name);
}
