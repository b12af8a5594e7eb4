import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** A process as it can be recognised later: a pid alone may be given to another process. */
export interface ProcessIdentity {
  pid: number;
  /** Opaque; comparable only with another one from the same boot of the same machine. */
  startTime: string;
}

/** The identity of a living process, or null when there is none (a zombie counts as none). */
export function identify(pid: number): ProcessIdentity | null {
  const startTime = existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid);
  return startTime === null ? null : { pid, startTime };
}

/** True while exactly this process lives; false once it ended, even if its pid is in use again. */
export function isAlive(process: ProcessIdentity): boolean {
  return identify(process.pid)?.startTime === process.startTime;
}

function fromProc(pid: number): string | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  // "pid (name) state ppid … starttime …": the name may hold spaces and brackets, so count from the
  // last bracket. After it, field 0 is the state and field 19 the start time (proc(5), field 22).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null);
}

function fromPs(pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}
