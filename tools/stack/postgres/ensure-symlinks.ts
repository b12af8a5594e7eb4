import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { PostgresBinaries } from './locate-binaries.ts';

interface SymlinkEntry {
  source: string;
  target: string;
}

/**
 * npm packages cannot carry symbolic links, so the platform package lists those its libraries need and
 * makes them in an install script. An installation with `--ignore-scripts` lacks them: make them here.
 *
 * Returns null when the libraries are complete in place, or, when node_modules cannot be written, a
 * folder with the links that has to be given as LD_LIBRARY_PATH. Safe to run several times at once.
 */
export function ensureSymlinks(
  binaries: Pick<PostgresBinaries, 'root'>,
  cacheFolder: string,
): string | null {
  const missing = readEntries(binaries.root).filter(
    (entry) => !existsSync(path.join(binaries.root, entry.target)),
  );
  if (missing.length === 0) return null;
  try {
    for (const entry of missing) {
      const target = path.join(binaries.root, entry.target);
      const source = path.join(binaries.root, entry.source);
      link(path.relative(path.dirname(target), source), target);
    }
    return null;
  } catch (error) {
    if (!isReadOnly(error)) throw error;
  }
  mkdirSync(cacheFolder, { recursive: true });
  for (const entry of missing) {
    const target = path.join(cacheFolder, path.basename(entry.target));
    link(path.join(binaries.root, entry.source), target);
  }
  return cacheFolder;
}

function readEntries(root: string): SymlinkEntry[] {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as SymlinkEntry[]) : [];
}

function link(source: string, target: string): void {
  try {
    symlinkSync(source, target);
  } catch (error) {
    // Another process made it in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function isReadOnly(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS';
}
