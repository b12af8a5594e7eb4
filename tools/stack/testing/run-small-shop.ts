import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { waitFor } from '../process/wait-for.ts';
import { endOrphans } from '../supervisor/end-orphans.ts';
import { readProcessTable, type ProcessTable } from '../supervisor/process-table.ts';

const script = fileURLToPath(new URL('../fixtures/run-stack.ts', import.meta.url));

export interface SmallShop {
  supervisor: ChildProcess;
  /** Everything it has written so far. */
  output(): string;
  /** Resolves when it says that it is ready; throws with its output when it ends first. */
  ready(): Promise<ProcessTable>;
  /** Resolves with its exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

/**
 * Runs one of the shops in `fixtures/stacks.ts` as a program; nothing of it outlives the test.
 * `through` is a command that starts another; by default one that replaces itself.
 */
export function runSmallShop(
  name: 'small' | 'stubborn' | 'broken' | 'withDatabase',
  dataDir: string,
  env: NodeJS.ProcessEnv = {},
  through: [string, ...string[]] = ['env'],
): SmallShop {
  const [command, ...prefix] = through;
  const supervisor = spawn(command, [...prefix, process.execPath, script, name, dataDir], {
    env: { ...process.env, NODE_ENV: 'test', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: string[] = [];
  supervisor.stdout.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  supervisor.stderr.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  const output = (): string => chunks.join('');
  const ended = once(supervisor, 'close').then(
    ([code, signal]) => (code ?? signal) as number | string,
  );
  onTestFinished(async () => {
    supervisor.kill('SIGTERM');
    await ended;
    // What a test has killed the supervisor of.
    await endOrphans(readProcessTable(dataDir), []);
  });
  return {
    supervisor,
    output,
    ended,
    async ready() {
      const hasEnded = (): boolean =>
        supervisor.exitCode !== null || supervisor.signalCode !== null;
      const said = (): boolean => /Tessera is ready/.test(output());
      await waitFor(() => said() || hasEnded(), { timeoutMs: 30_000 });
      // Its last words may still be on their way when it is gone.
      if (hasEnded()) await ended;
      if (!said()) throw new Error(`the shop is not ready: ${output()}`);
      return readProcessTable(dataDir)!;
    },
  };
}
