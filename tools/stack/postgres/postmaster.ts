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
 * A file left by a server that was killed is removed here: PostgreSQL itself refuses to start when the
 * pid was given to another process of the same user, which is common in containers.
 */
export function findPostmaster(cluster: string): Postmaster | null {
  const file = path.join(cluster, 'postmaster.pid');
  const lines = readLines(file);
  if (lines === null) return null;
  const process = identify(Number(lines[0]));
  if (process === null || !worksIn(process.pid, cluster)) {
    rmSync(file, { force: true });
    return null;
  }
  // Line 5 is the first socket folder, line 8 the status; both are written while it starts.
  return { process, socketFolder: lines[4] ?? '', status: (lines[7] ?? '').trim() };
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
