import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { sourceStamp } from './source-stamp.ts';

function project(): string {
  const root = temporaryFolder();
  write(root, 'mfe-cart/src/cart.tsx', 'one');
  write(root, 'package.json', '{}');
  return root;
}

function write(root: string, file: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

describe('the stamp of the sources', () => {
  it('changes with a source file that is changed, added or removed', () => {
    const root = project();
    const stamps = [sourceStamp(root)];
    write(root, 'mfe-cart/src/cart.tsx', 'two!');
    stamps.push(sourceStamp(root));
    write(root, 'mfe-cart/src/new.tsx', 'new');
    stamps.push(sourceStamp(root));
    rmSync(path.join(root, 'package.json'));
    stamps.push(sourceStamp(root));
    expect(new Set(stamps).size).toBe(4);
  });

  it('notices a change that keeps the length', () => {
    const root = project();
    const before = sourceStamp(root);
    utimesSync(path.join(root, 'package.json'), 1, 1);
    expect(sourceStamp(root)).not.toBe(before);
  });

  it('stays the same for outputs, tests, dependencies, data, and what is not built', () => {
    const root = project();
    const before = sourceStamp(root);
    const others = [
      'mfe-cart/dist/x.js',
      'mfe-cart/src/cart.unit.test.ts',
      'node_modules/a/a.js',
      '.data/run/x',
      'bff/cart/app.ts',
      'README.md',
    ];
    for (const file of others) write(root, file, 'content');
    expect(sourceStamp(root)).toBe(before);
  });
});
