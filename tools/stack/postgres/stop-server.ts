import { endProcess } from '../process/end-process.ts';
import type { ProcessIdentity } from '../process/process-identity.ts';

/**
 * Stops a server: first so that sessions are cut and everything is on disk (SIGINT, "fast"), then, if it
 * does not end, at once (SIGQUIT; it recovers at the next start). Returns false if it would not end.
 */
export function stopServer(postmaster: ProcessIdentity): Promise<boolean> {
  return endProcess(postmaster, [
    { signal: 'SIGINT', patienceMs: 10_000 },
    { signal: 'SIGQUIT', patienceMs: 5_000 },
    { signal: 'SIGKILL', patienceMs: 2_000 },
  ]);
}
