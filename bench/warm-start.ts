import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { median } from './statistics.ts';

const repository = join(import.meta.dirname, '..');

async function startOnce(dataDir: string): Promise<number> {
  const begun = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: repository,
    env: { ...process.env, TESSERA_DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  let taken = Number.NaN;
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('Tessera is ready')) continue;
    taken = performance.now() - begun;
    // As Ctrl-C does: to npm and to the launcher.
    process.kill(-(child.pid ?? 0), 'SIGINT');
  }
  if (child.exitCode === null) await once(child, 'exit');
  if (Number.isNaN(taken)) throw new Error('npm start ended before the shop was ready.');
  return taken;
}

/** Seconds from `npm start` to its line "Tessera is ready", everything built and seeded before. */
export async function benchWarmStart(dataDir: string): Promise<number> {
  await startOnce(dataDir);
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) times.push(await startOnce(dataDir));
  return median(times) / 1000;
}
