import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { identify, type ProcessIdentity } from '../process/process-identity.ts';

export interface Postmaster {
  process: ProcessIdentity;
  socketFolder: string;
  /** 'ready' once connections are accepted, 'stopping' while it goes down. */
  status: string;
}

/**
 * The server that runs on this cluster, from its postmaster.pid, or null when none does.
 * Null, too, for the moment in which a starting server has made the file and not yet written it.
 */
export function findPostmaster(cluster: string): Postmaster | null {
  const lines = readLines(pidFile(cluster));
  if (lines === null) return null;
  const process = identify(Number(lines[0]));
  if (process === null || !worksIn(process.pid, cluster)) return null;
  // Line 5 is the first socket folder, line 8 the status; both are written while it starts.
  return { process, socketFolder: lines[4] ?? '', status: (lines[7] ?? '').trim() };
}

/**
 * Removes what a killed server has left, so that the next one can start. To be called only when no server
 * runs or starts: without its file a server shuts down. PostgreSQL's own judgement is not enough: it
 * refuses to start when the pid now belongs to another process of the same user, which is common in
 * containers, and while the dead server is not yet reaped, which can be forever where npm is process 1.
 */
export function removeLockFiles(cluster: string, socketFolder: string): void {
  rmSync(pidFile(cluster), { force: true });
  rmSync(path.join(socketFolder, '.s.PGSQL.5432.lock'), { force: true });
}

function pidFile(cluster: string): string {
  return path.join(cluster, 'postmaster.pid');
}

function readLines(file: string): string[] | null {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** A postmaster's working directory is its cluster. Where that cannot be asked, the pid has to do. */
function worksIn(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return true;
  }
}
