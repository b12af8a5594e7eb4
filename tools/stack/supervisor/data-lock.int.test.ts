import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { identify } from '../process/process-identity.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { lockDataDir } from './data-lock.ts';

function withLock(content: string): string {
  const dataDir = temporaryFolder();
  mkdirSync(path.join(dataDir, 'run'));
  writeFileSync(path.join(dataDir, 'run/supervisor.lock'), content);
  return dataDir;
}

describe('the lock of the data folder', () => {
  it('is for one at a time, and free again when it is given back', () => {
    const dataDir = temporaryFolder();
    const unlock = lockDataDir(dataDir);
    expect(() => lockDataDir(dataDir)).toThrow(`process ${process.pid}`);
    unlock();
    lockDataDir(dataDir)();
    expect(readdirSync(path.join(dataDir, 'run'))).toEqual([]);
  });

  it('of a process that has ended is taken over', async () => {
    const child = spawn('true');
    const dead = { pid: child.pid, startTime: identify(child.pid!)?.startTime ?? '1' };
    await once(child, 'exit');
    lockDataDir(withLock(JSON.stringify(dead)))();
  });

  it('of a pid that belongs to another process by now is taken over', () => {
    lockDataDir(withLock(JSON.stringify({ pid: process.ppid, startTime: '1' })))();
  });

  it('that a full disk cut off is taken over', () => {
    lockDataDir(withLock('{"pid":'))();
  });

  it('is not removed by one who lost it', () => {
    const dataDir = temporaryFolder();
    const unlock = lockDataDir(dataDir);
    const file = path.join(dataDir, 'run/supervisor.lock');
    writeFileSync(file, JSON.stringify(identify(process.ppid)));
    unlock();
    expect(existsSync(file)).toBe(true);
  });
});
