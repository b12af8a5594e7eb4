import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withDatabase } from './fixtures/stacks.ts';
import { listProcesses } from './ps.ts';
import { startStack } from './start-stack.ts';
import { runSmallShop } from './testing/run-small-shop.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const root = fileURLToPath(new URL('./fixtures', import.meta.url));

describe('the list of processes', () => {
  it('has each with its pid, its port or socket, and its health', async () => {
    const dataDir = temporaryFolder();
    const env = { NODE_ENV: 'test' };
    const stack = await startStack({
      stack: withDatabase,
      root,
      dataDir,
      quiet: true,
      durable: false,
      env,
    });
    onTestFinished(() => stack.stop());
    const expected = stack.processes.map(({ name, pid, port, socket }) => {
      return { name, pid, port, socket, health: 'ready' };
    });
    expect(expected.map(({ name }) => name)).toEqual(['postgres', 'backend', 'front']);
    expect(await listProcesses(dataDir)).toEqual(expected);
    await stack.stop();
    expect(await listProcesses(dataDir)).toBeNull();
  });

  it('shows what a killed supervisor has left, and which of it is dead', async () => {
    const dataDir = temporaryFolder();
    const shop = runSmallShop('small', dataDir);
    const { processes } = await shop.ready();
    shop.supervisor.kill('SIGKILL');
    await shop.ended;
    process.kill(processes[0]!.pid, 'SIGKILL');
    await expect
      .poll(async () => (await listProcesses(dataDir))?.map(({ health }) => health))
      .toEqual(['dead', 'ready']);
  });
});
