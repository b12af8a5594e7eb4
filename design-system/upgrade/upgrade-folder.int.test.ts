import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { upgradeFolder } from './upgrade-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokens-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('a folder is upgraded once, and what is installed or built there is left alone', async () => {
  const css = '.a { transition: opacity var(--fast) }';
  for (const path of ['src/a.css', 'node_modules/x/a.css', 'dist/a.css']) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), css);
  }
  // Pictures of stories stand in folders that are called like files.
  await mkdir(join(folder, 'src/pictures.tsx'));
  await writeFile(join(folder, 'src/b.ts'), `export const a = 'var(--ink)';`);
  expect(await upgradeFolder(folder)).toEqual([{ file: 'src/a.css', renamed: 1 }]);
  expect(await readFile(join(folder, 'src/a.css'), 'utf8')).toContain('var(--motion-fast)');
  expect(await readFile(join(folder, 'dist/a.css'), 'utf8')).toBe(css);
  expect(await readFile(join(folder, 'node_modules/x/a.css'), 'utf8')).toBe(css);
  expect(await upgradeFolder(folder)).toEqual([]);
});
