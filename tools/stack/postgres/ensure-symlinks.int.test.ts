import { chmodSync, mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { ensureSymlinks } from './ensure-symlinks.ts';

/** A package as npm unpacks it when install scripts are switched off. */
function packageWithoutLinks(): string {
  const root = temporaryFolder();
  mkdirSync(path.join(root, 'native/lib'), { recursive: true });
  writeFileSync(path.join(root, 'native/lib/libpq.so.5.18'), 'code');
  const list = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  writeFileSync(path.join(root, 'native/pg-symlinks.json'), JSON.stringify(list));
  return root;
}

describe('the links of the PostgreSQL package', () => {
  it('are made in place, and a second time changes nothing', () => {
    const root = packageWithoutLinks();
    expect(ensureSymlinks({ root }, 'unused')).toBeNull();
    expect(ensureSymlinks({ root }, 'unused')).toBeNull();
    expect(readlinkSync(path.join(root, 'native/lib/libpq.so.5'))).toBe('libpq.so.5.18');
  });

  // Root may write everywhere, so only a normal user can meet this.
  it.skipIf(process.getuid?.() === 0)('are made in the cache when the package is read-only', () => {
    const root = packageWithoutLinks();
    chmodSync(path.join(root, 'native/lib'), 0o555);
    const cache = path.join(temporaryFolder(), 'lib');
    expect(ensureSymlinks({ root }, cache)).toBe(cache);
    expect(ensureSymlinks({ root }, cache)).toBe(cache);
    expect(readFileSync(path.join(cache, 'libpq.so.5'), 'utf8')).toBe('code');
    chmodSync(path.join(root, 'native/lib'), 0o755);
  });
});
