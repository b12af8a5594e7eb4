import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changedInputs, commitOf } from './working-tree.ts';

// A small repository with the folders a build is made of.
const top = mkdtempSync(join(tmpdir(), 'tessera-tree-'));
const folder = join(top, 'mfe-cart');
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd: top,
    encoding: 'utf8',
  }).trim();
const write = (file: string, text: string) => writeFileSync(join(top, file), text);

beforeAll(() => {
  for (const path of [
    'mfe-cart/src',
    'mfe-other',
    'kit',
    'releases/build',
    'node_modules/@tessera',
  ]) {
    mkdirSync(join(top, path), { recursive: true });
  }
  cpSync(join(import.meta.dirname, '..', '.gitignore'), join(top, '.gitignore'));
  symlinkSync('../../kit', join(top, 'node_modules', '@tessera', 'kit'));
  write('mfe-cart/package.json', '{"dependencies": {"@tessera/kit": "1", "react": "19"}}');
  write('kit/package.json', '{}');
  write('mfe-other/package.json', '{}');
  write('mfe-cart/src/page.tsx', 'one');
  write('package-lock.json', '{}');
  write('releases/build/build.ts', '');
  git('init', '-q');
});

beforeEach(() => {
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', 'all');
});

afterAll(() => rmSync(top, { recursive: true, force: true }));

describe('what a release is made of', () => {
  it('is the commit, when all that goes in is committed', async () => {
    write('mfe-other/package.json', '{"changed": true}');
    expect(await changedInputs(folder)).toEqual([]);
    expect(await commitOf(folder)).toBe(git('rev-parse', 'HEAD'));
  });

  it('is named file by file when it is changed: sources, packages behind them, the builder, the lock file', async () => {
    write('mfe-cart/src/page.tsx', 'two');
    write('mfe-cart/src/new file.ts', '');
    write('kit/package.json', '{"changed": true}');
    write('releases/build/build.ts', 'changed');
    write('package-lock.json', '{"changed": true}');
    expect((await changedInputs(folder))?.sort()).toEqual([
      'kit/package.json',
      'mfe-cart/src/new file.ts',
      'mfe-cart/src/page.tsx',
      'package-lock.json',
      'releases/build/build.ts',
    ]);
    expect(await commitOf(folder)).toBeNull();
  });

  it('has no commit without a repository', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'tessera-tree-'));
    writeFileSync(join(elsewhere, 'package.json'), '{}');
    expect(await changedInputs(elsewhere)).toBeNull();
    expect(await commitOf(elsewhere)).toBeNull();
    rmSync(elsewhere, { recursive: true });
  });
});
