import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { findPostmaster, removeLockFiles } from './postmaster.ts';

function clusterWith(pidFile: string): string {
  const cluster = temporaryFolder();
  writeFileSync(path.join(cluster, 'postmaster.pid'), pidFile);
  return cluster;
}

describe('the server of a cluster', () => {
  it('is not known, and not disturbed, while it is just writing its file', () => {
    const cluster = clusterWith('');
    expect(findPostmaster(cluster)).toBeNull();
    expect(existsSync(path.join(cluster, 'postmaster.pid'))).toBe(true);
  });

  it('is none when the pid belongs to a process that works elsewhere', () => {
    expect(findPostmaster(clusterWith(`${process.pid}\n`))).toBeNull();
  });

  it('can be started after a killed one when its files are removed', () => {
    const cluster = clusterWith(`${process.pid}\n`);
    const lock = path.join(cluster, '.s.PGSQL.5432.lock');
    writeFileSync(lock, '');
    removeLockFiles(cluster, cluster);
    expect(existsSync(path.join(cluster, 'postmaster.pid'))).toBe(false);
    expect(existsSync(lock)).toBe(false);
  });
});
