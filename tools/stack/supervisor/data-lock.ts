import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { identify, isAlive, type ProcessIdentity } from '../process/process-identity.ts';
import { StackError } from '../stack-error.ts';

/**
 * Takes the data folder for this process and returns how to give it back. Refuses while another living
 * process has it; the lock of a dead one is removed.
 */
export function lockDataDir(dataDir: string): () => void {
  const folder = path.join(dataDir, 'run');
  const file = path.join(folder, 'supervisor.lock');
  mkdirSync(folder, { recursive: true });
  const self = identify(process.pid);
  if (self === null) throw new Error('this process cannot be identified');
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if (create(file, self)) return () => release(file, self);
    const holder = read(file);
    if (holder !== null && isAlive(holder)) throw new StackError(refusal(dataDir, holder));
    setAside(file, holder);
  }
  throw new StackError(`${file} could not be taken; several starts at once are fighting for it.`);
}

/** Appears with its content or not at all: the link fails when the lock exists. */
function create(file: string, self: ProcessIdentity): boolean {
  const draft = `${file}.${self.pid}`;
  writeFileSync(draft, JSON.stringify(self));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(file: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}

/**
 * Removes a dead process's lock. Between the look and the removal another start may have put its own
 * there; moving it first shows which one it was, and a living one is put back.
 */
function setAside(file: string, expected: ProcessIdentity | null): void {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = read(aside);
  if (moved !== null && moved.pid !== expected?.pid && isAlive(moved)) {
    linkSync(aside, file);
  }
  rmSync(aside, { force: true });
}

function release(file: string, self: ProcessIdentity): void {
  const holder = read(file);
  if (holder?.pid === self.pid && holder.startTime === self.startTime) {
    rmSync(file, { force: true });
  }
}

function refusal(dataDir: string, holder: ProcessIdentity): string {
  return (
    `Tessera is running already on ${dataDir} (process ${holder.pid}). ` +
    'Stop it first, or give this one a folder and a port of its own: TESSERA_DATA_DIR=… PORT=… npm start'
  );
}
