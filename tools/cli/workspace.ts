import { existsSync } from 'node:fs';
import path from 'node:path';
import { repository } from './data-dir.ts';

/**
 * Where a part of a team lies: in the folder this command was called in or one above it, else in the platform's
 * repository. A team may have a repository of its own.
 *
 * @param part relative: `mfe-cart`, `bff/cart`
 */
export function findInWorkspace(part: string, from = process.cwd()): string {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, part))) return path.join(folder, part);
    if (folder === path.dirname(folder)) return path.join(repository, part);
  }
}
