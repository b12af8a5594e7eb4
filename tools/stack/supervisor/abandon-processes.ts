import { isAlive } from '../process/process-identity.ts';
import { readProcessTable } from './process-table.ts';

/** Ends all processes of the stack on this data folder at once, in no order; does not wait for them. */
export function abandonProcesses(dataDir: string): void {
  for (const entry of readProcessTable(dataDir)?.processes ?? []) {
    // The database first takes its own processes along; it recovers at the next start.
    if (isAlive(entry)) process.kill(entry.pid, entry.socket === null ? 'SIGKILL' : 'SIGQUIT');
  }
}
