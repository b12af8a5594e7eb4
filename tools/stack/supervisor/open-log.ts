import { existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const LARGEST_BYTES = 32 * 1024 * 1024;

/**
 * Opens a log for appending, as a file descriptor that a child can have: it goes on writing when the
 * supervisor is killed. A log that has grown large becomes `<file>.old` first.
 */
export function openLog(file: string): number {
  mkdirSync(path.dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > LARGEST_BYTES) renameSync(file, `${file}.old`);
  return openSync(file, 'a', 0o600);
}
