import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAlive } from './process/process-identity.ts';
import { waitFor } from './process/wait-for.ts';
import { readProcessTable } from './supervisor/process-table.ts';
import { runSmallShop } from './testing/run-small-shop.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const patience = { timeoutMs: 20_000 };

describe('the stack as a program', () => {
  it('says in one line on which address it is ready', async () => {
    const shop = runSmallShop('small', temporaryFolder());
    const { url } = await shop.ready();
    expect(shop.output()).toMatch(
      new RegExp(`^Tessera is ready: ${url} \\(\\d+\\.\\d s\\)\\n$`, 'm'),
    );
    expect((await fetch(url)).status).toBe(200);
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    it(`leaves no process, no lock and no table after ${signal}, and exits with 0`, async () => {
      const dataDir = temporaryFolder();
      const shop = runSmallShop('small', dataDir);
      const { processes } = await shop.ready();
      shop.supervisor.kill(signal);
      expect(await shop.ended).toBe(0);
      expect(processes.filter(isAlive)).toEqual([]);
      expect(readdirSync(path.join(dataDir, 'run'))).toEqual([]);
    });
  }

  it('stops what needs others before what they need', async () => {
    const dataDir = temporaryFolder();
    const shop = runSmallShop('small', dataDir);
    await shop.ready();
    shop.supervisor.kill('SIGTERM');
    await shop.ended;
    const stoppedAt = (name: string): bigint => {
      const log = readFileSync(path.join(dataDir, 'logs', `${name}.log`), 'utf8');
      return BigInt(/stops at (\d+)/.exec(log)![1]!);
    };
    expect(stoppedAt('front') < stoppedAt('backend')).toBe(true);
  });

  it('can be called off while it starts, leaving nothing', async () => {
    const dataDir = temporaryFolder();
    const shop = runSmallShop('withDatabase', dataDir);
    await waitFor(() => existsSync(path.join(dataDir, 'run/supervisor.lock')), patience);
    shop.supervisor.kill('SIGTERM');
    expect(await shop.ended).toBe(0);
    expect(readdirSync(path.join(dataDir, 'run'))).toEqual([]);
    expect(existsSync(path.join(dataDir, 'postgres/cluster/postmaster.pid'))).toBe(false);
  });

  it('ends at once at the second signal, when a process does not stop', async () => {
    const dataDir = temporaryFolder();
    const shop = runSmallShop('stubborn', dataDir);
    const { processes } = await shop.ready();
    shop.supervisor.kill('SIGINT');
    const log = path.join(dataDir, 'logs/backend.log');
    await waitFor(() => readFileSync(log, 'utf8').includes('asked to stop'), patience);
    const insist = () => !shop.supervisor.kill('SIGINT');
    await waitFor(insist, { ...patience, everyMs: 50 });
    expect(await shop.ended).toBe(1);
    expect(await waitFor(() => !processes.some(isAlive), patience)).toBe(true);
  });

  it('stops when the npm that started it is killed', async () => {
    const dataDir = temporaryFolder();
    const npm = ['/bin/sh', '-c', '"$@"; exit', 'sh'] as [string, ...string[]];
    const shop = runSmallShop('small', dataDir, { npm_lifecycle_event: 'start' }, npm);
    const { processes, supervisor } = await shop.ready();
    shop.supervisor.kill('SIGKILL');
    expect(await waitFor(() => !isAlive(supervisor), patience)).toBe(true);
    expect(processes.filter(isAlive)).toEqual([]);
  });

  it('heals after kill -9: the next start ends what was left and serves again', async () => {
    const dataDir = temporaryFolder();
    const first = runSmallShop('withDatabase', dataDir);
    const before = await first.ready();
    first.supervisor.kill('SIGKILL');
    await first.ended;
    expect(before.processes.filter(isAlive)).toEqual(before.processes);
    const port = new URL(before.url).port;
    const second = runSmallShop('withDatabase', dataDir, { PORT: port });
    const after = await second.ready();
    const nodes = before.processes.filter((entry) => entry.port !== null);
    expect(nodes.filter(isAlive)).toEqual([]);
    expect((await fetch(after.url)).status).toBe(200);
    const pidOf = (table: typeof after) =>
      table.processes.find(({ name }) => name === 'postgres')!.pid;
    expect(pidOf(after)).toBe(pidOf(before));
  });

  it('refuses a data folder that is in use, naming the process', async () => {
    const dataDir = temporaryFolder();
    const first = runSmallShop('small', dataDir);
    const { supervisor } = await first.ready();
    const second = runSmallShop('small', dataDir);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(
      `is running already on ${dataDir} (process ${supervisor.pid})`,
    );
    expect(readProcessTable(dataDir)!.processes.filter(isAlive)).toHaveLength(2);
  });

  it('refuses a port that is in use, naming the process', async () => {
    const first = runSmallShop('small', temporaryFolder());
    const { url, processes } = await first.ready();
    const { port } = new URL(url);
    const second = runSmallShop('small', temporaryFolder(), { PORT: port });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Port ${port} is in use by`);
    if (process.platform === 'linux') {
      const front = processes.find(({ name }) => name === 'front')!;
      expect(second.output()).toContain(`process ${front.pid} (`);
    }
  });

  it('names every bad key of the environment and starts nothing', async () => {
    const dataDir = temporaryFolder();
    const shop = runSmallShop('small', dataDir, { PORT: 'http', LOG_LEVEL: 'loud' });
    expect(await shop.ended).toBe(1);
    expect(shop.output()).toMatch(/PORT is "http".*LOG_LEVEL is "loud"/s);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('shows the last lines of a process that cannot start, and stops the others', async () => {
    const dataDir = temporaryFolder();
    const shop = runSmallShop('broken', dataDir);
    expect(await shop.ended).toBe(1);
    expect(shop.output()).toMatch(/dead ended while it was starting \(exit code 3\)/);
    expect(shop.output()).toContain('DATABASE_URL is missing');
    expect(readdirSync(path.join(dataDir, 'run'))).toEqual([]);
  });
});
