import { isAlive, type ProcessIdentity } from './process-identity.ts';
import { waitFor } from './wait-for.ts';

/**
 * Ends a process by the given signals, each with its patience, until it is gone.
 * Returns false only if it outlived them all. A process that is already gone is fine.
 */
export async function endProcess(
  process: ProcessIdentity,
  steps: readonly { signal: NodeJS.Signals; patienceMs: number }[],
): Promise<boolean> {
  for (const { signal, patienceMs } of steps) {
    if (!isAlive(process)) return true;
    sendSignal(process.pid, signal);
    const gone = await waitFor(() => !isAlive(process), { timeoutMs: patienceMs });
    if (gone) return true;
  }
  return !isAlive(process);
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It may have ended between the look and the signal.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
