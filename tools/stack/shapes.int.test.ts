import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { shapes } from './fixtures/stacks.ts';
import { isAlive } from './process/process-identity.ts';
import { waitFor } from './process/wait-for.ts';
import { listProcesses } from './ps.ts';
import { startStack, type Stack } from './start-stack.ts';
import { probeReady } from './supervisor/probe-ready.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const root = path.join(import.meta.dirname, 'fixtures');
const patience = { timeoutMs: 20_000 };

async function start(env: NodeJS.ProcessEnv): Promise<Stack> {
  const stack = await startStack({
    stack: shapes,
    root,
    dataDir: temporaryFolder(),
    quiet: true,
    durable: false,
    env: { NODE_ENV: 'test', ...env },
  });
  onTestFinished(() => stack.stop());
  return stack;
}

const ask = async (url: string) =>
  (await (await fetch(url)).json()) as { pid: number; env: Record<string, string> };
const namesOf = (stack: Stack) => stack.processes.map(({ name }) => name);
const pidOf = (stack: Stack, name: string) =>
  stack.processes.find((entry) => entry.name === name)?.pid;

describe('services that share a process', () => {
  it('are found and listed one by one, each with a port, a database and keys of its own', async () => {
    const stack = await start({ TESSERA_TOPOLOGY: 'single' });
    expect(namesOf(stack)).toEqual(['postgres', 'catalog', 'cart', 'front']);
    expect(pidOf(stack, 'cart')).toBe(pidOf(stack, 'catalog'));
    const [catalog, cart] = await Promise.all(
      ['catalog', 'cart'].map((name) => ask(stack.urlOf(name))),
    );
    expect(cart!.pid).toBe(pidOf(stack, 'cart'));
    for (const key of ['PORT', 'DATABASE_URL', 'TESSERA_SIGNING_KEY', 'TESSERA_COOKIE_SECRET']) {
      expect(cart!.env[key], key).toBeTruthy();
      expect(cart!.env[key], key).not.toBe(catalog!.env[key]);
    }
    expect(cart!.env.CATALOG_URL).toBe(stack.urlOf('catalog'));
    const listed = await listProcesses(stack.environment.dataDir);
    expect(listed?.map(({ name, health }) => [name, health])).toEqual(
      namesOf(stack).map((name) => [name, 'ready']),
    );
  });

  it('are started again together when one of them crashes, on the same ports', async () => {
    const stack = await start({ TESSERA_TOPOLOGY: 'single' });
    const before = stack.processes.find(({ name }) => name === 'cart')!;
    await fetch(`${stack.urlOf('cart')}/crash`).catch(() => {});
    await waitFor(() => !isAlive(before), patience);
    const ports = ['catalog', 'cart'].map((name) => Number(new URL(stack.urlOf(name)).port));
    for (const port of ports) expect(await waitFor(() => probeReady(port), patience)).toBe(true);
    expect(pidOf(stack, 'catalog')).not.toBe(before.pid);
    stack.kill('catalog', 'SIGKILL');
    const [catalogPort] = ports;
    await waitFor(async () => !(await probeReady(catalogPort!)), patience);
    expect(await waitFor(() => probeReady(catalogPort!), patience)).toBe(true);
  });
});

describe('services that run twice', () => {
  it.each(['separate', 'single'])(
    'know both addresses and share their database (%s)',
    async (shape) => {
      const stack = await start({ TESSERA_TOPOLOGY: shape, TESSERA_INSTANCES: '2' });
      expect(namesOf(stack).toSorted()).toEqual(
        ['postgres', 'catalog', 'catalog-2', 'cart', 'cart-2', 'front'].toSorted(),
      );
      const [first, second] = await Promise.all(
        ['cart', 'cart-2'].map((name) => ask(stack.urlOf(name))),
      );
      expect(first!.pid).not.toBe(second!.pid);
      for (const key of ['DATABASE_URL', 'TESSERA_SIGNING_KEY', 'TESSERA_COOKIE_SECRET']) {
        expect(second!.env[key], key).toBe(first!.env[key]);
      }
      const both = `${stack.urlOf('cart')},${stack.urlOf('cart-2')}`;
      expect(second!.env.CART_URL).toBe(both);
      expect((await ask(stack.url)).env.CART_URL).toBe(both);
      const seedLog = path.join(stack.environment.dataDir, 'logs/seed-catalog.log');
      expect(readFileSync(seedLog, 'utf8').trim()).toBe('seeded');
    },
  );
});
