import { glob, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { deprecatedTokens } from '../src/tokens/tokens.ts';
import { renameTokens } from './rename-tokens.ts';

const names = new Map(Object.entries(deprecatedTokens).map(([name, { use }]) => [name, use]));

/** Writes the successors of deprecated tokens into the CSS and TypeScript of a folder. Returns what it changed. */
export async function upgradeFolder(folder: string): Promise<{ file: string; renamed: number }[]> {
  const changed: { file: string; renamed: number }[] = [];
  const files = glob('**/*.{css,ts,tsx}', {
    cwd: folder,
    exclude: ({ name }) => name === 'node_modules' || name === 'dist',
    withFileTypes: true,
  });
  for await (const entry of files) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const before = await readFile(path, 'utf8');
    const { text, renamed } = renameTokens(before, names);
    if (renamed === 0) continue;
    await writeFile(path, text);
    changed.push({ file: relative(folder, path), renamed });
  }
  return changed.sort((a, b) => a.file.localeCompare(b.file));
}
