import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StackError } from '../stack-error.ts';
import type { RunAs } from './choose-run-as.ts';

/** sockaddr_un holds 108 bytes with the closing zero. */
const LONGEST_SOCKET_PATH = 107;

/**
 * A private folder for the server's socket, short enough whatever the length of the data folder.
 * The one used before is used again, so that URLs stay the same when the server is restarted.
 */
export function openSocketFolder(previous: string | null, runAs: RunAs): string {
  if (previous !== null && reuse(previous, runAs)) return previous;
  const parent = [os.tmpdir(), '/tmp'].find((folder) => fits(path.join(folder, 'tessera-XXXXXX')));
  if (parent === undefined) {
    throw new StackError(`The path of the temporary folder is too long for a Unix socket.`);
  }
  const folder = mkdtempSync(path.join(parent, 'tessera-'));
  give(folder, runAs);
  return folder;
}

function reuse(folder: string, runAs: RunAs): boolean {
  try {
    // A temporary folder can be cleared and its name taken by somebody else.
    const stat = lstatSync(folder);
    return stat.isDirectory() && (stat.mode & 0o077) === 0 && stat.uid === ownerOf(runAs);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch {
    return false;
  }
  give(folder, runAs);
  return true;
}

function give(folder: string, runAs: RunAs): void {
  chmodSync(folder, 0o700);
  if (runAs.kind === 'user') chownSync(folder, runAs.uid, runAs.uid);
}

function ownerOf(runAs: RunAs): number | undefined {
  return runAs.kind === 'user' ? runAs.uid : process.getuid?.();
}

function fits(folder: string): boolean {
  return Buffer.byteLength(path.join(folder, '.s.PGSQL.5432')) <= LONGEST_SOCKET_PATH;
}
