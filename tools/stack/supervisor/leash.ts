import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Starts a small process that ends the stack on this data folder when our own process ends without having
 * stopped it, however that comes: the pipe between the two closes then. Returns how to let go.
 * For stacks of tests and benchmarks, whose data folder no later start would heal.
 */
export function leash(dataDir: string): () => void {
  const script = fileURLToPath(new URL('./end-when-parent-ends.ts', import.meta.url));
  const child = spawn(process.execPath, [script, dataDir], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // Ctrl-C in the terminal must not reach it.
    detached: true,
  });
  child.on('error', () => {});
  child.unref();
  (child.stdin as unknown as { unref(): void }).unref();
  return () => void child.kill('SIGKILL');
}
