import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { small, withDatabase } from './fixtures/stacks.ts';
import { isAlive } from './process/process-identity.ts';
import { waitFor } from './process/wait-for.ts';
import { startStack, type Stack } from './start-stack.ts';
import { readProcessTable } from './supervisor/process-table.ts';
import { probeReady } from './supervisor/probe-ready.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';
import type { StackDefinition } from './topology/define-stack.ts';

const root = fileURLToPath(new URL('./fixtures', import.meta.url));
const patience = { timeoutMs: 20_000 };

async function start(
  stack: StackDefinition,
  dataDir = temporaryFolder(),
  env: NodeJS.ProcessEnv = {},
): Promise<Stack> {
  const running = await startStack({
    stack,
    root,
    dataDir,
    quiet: true,
    durable: false,
    env: { NODE_ENV: 'test', ...env },
  });
  onTestFinished(() => running.stop());
  return running;
}

/** A program that starts a stack as a library and then does nothing. */
function startProgram(dataDir: string) {
  const env = { ...process.env, NODE_ENV: 'test' };
  const args = [path.join(root, 'library-user.ts'), dataDir];
  return spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
}

const describeProcess = async (url: string) =>
  (await (await fetch(url)).json()) as { pid: number; env: Record<string, string> };
const portOf = (stack: Stack, name: string) => Number(new URL(stack.urlOf(name)).port);
const entryOf = (stack: Stack, name: string) =>
  stack.processes.find((entry) => entry.name === name);

describe('a running stack', () => {
  it('tells each process about itself and the others', async () => {
    const stack = await start(withDatabase);
    const { env } = await describeProcess(stack.urlOf('backend'));
    expect(env).toMatchObject({
      TESSERA_SERVICE: 'backend',
      BACKEND_URL: stack.urlOf('backend'),
      PUBLIC_URL: stack.url,
      TESSERA_RELEASES_DIR: path.join(stack.environment.dataDir, 'releases'),
    });
    const trusted = JSON.parse(env.TESSERA_TRUSTED_KEYS!) as Record<string, { d?: string }>;
    expect(Object.keys(trusted)).toEqual(['backend', 'front', 'cli']);
    expect(Object.values(trusted).filter(({ d }) => d !== undefined)).toEqual([]);
    const client = new pg.Client({ connectionString: env.DATABASE_URL });
    await client.connect();
    const { rows } = await client.query('SELECT current_user AS role');
    await client.end();
    expect(rows).toEqual([{ role: 'backend' }]);
    expect((await describeProcess(stack.url)).env.DATABASE_URL).toBeUndefined();
  });

  it('starts a crashed process again on the same port', async () => {
    const stack = await start(small);
    const before = entryOf(stack, 'backend')!;
    await fetch(`${stack.urlOf('backend')}/crash`).catch(() => {});
    await waitFor(() => !isAlive(before), patience);
    expect(await waitFor(() => probeReady(portOf(stack, 'backend')), patience)).toBe(true);
    expect(entryOf(stack, 'backend')!.pid).not.toBe(before.pid);
  });

  it('comes back after kill -9 of a process and of the database', async () => {
    const stack = await start(withDatabase);
    for (const name of ['front', 'postgres']) {
      const before = entryOf(stack, name)!;
      stack.kill(name, 'SIGKILL');
      const after = await waitFor(() => {
        const entry = entryOf(stack, name);
        return entry && entry.pid !== before.pid && isAlive(entry) && entry;
      }, patience);
      expect(after).not.toBeNull();
      expect(after).toMatchObject({ port: before.port, socket: before.socket });
    }
  });

  it('restarts a process on request and waits until it serves', async () => {
    const stack = await start(small);
    const before = await describeProcess(stack.urlOf('backend'));
    await stack.restart('backend');
    expect((await describeProcess(stack.urlOf('backend'))).pid).not.toBe(before.pid);
  });

  it('keeps its keys to itself and over restarts', async () => {
    const dataDir = temporaryFolder();
    const keyFile = path.join(dataDir, 'keys/backend.json');
    const first = await start(small, dataDir);
    const before = readFileSync(keyFile, 'utf8');
    await first.stop();
    await start(small, dataDir);
    expect(readFileSync(keyFile, 'utf8')).toBe(before);
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
  });

  it('fills a database once, and again when another one takes its place', async () => {
    const dataDir = temporaryFolder();
    const runs = () => readFileSync(path.join(dataDir, 'logs/seed-backend.log'), 'utf8').trim();
    await (await start(withDatabase, dataDir)).stop();
    await (await start(withDatabase, dataDir)).stop();
    expect(runs()).toBe('seeded');
    const other = { BACKEND_DATABASE_URL: 'postgresql://backend:secret@elsewhere/shop' };
    const stack = await start(withDatabase, dataDir, other);
    expect(runs()).toBe('seeded\nseeded');
    expect(entryOf(stack, 'postgres')).toBeUndefined();
  });

  it('ends with a program that is killed before it could stop the stack', async () => {
    const dataDir = temporaryFolder();
    const program = startProgram(dataDir);
    onTestFinished(() => void program.kill('SIGKILL'));
    await once(program.stdout!, 'data');
    const { processes } = readProcessTable(dataDir)!;
    expect(processes.filter(isAlive)).toHaveLength(3);
    program.kill('SIGKILL');
    expect(await waitFor(() => !processes.some(isAlive), patience)).toBe(true);
    const { socket } = processes.find(({ name }) => name === 'postgres')!;
    expect(await waitFor(() => !existsSync(socket!), patience)).toBe(true);
  });

  it('runs beside another one', async () => {
    const [one, two] = await Promise.all([start(withDatabase), start(withDatabase)]);
    expect(one.url).not.toBe(two.url);
    expect((await describeProcess(one.url)).env.BACKEND_URL).toBe(one.urlOf('backend'));
    expect((await describeProcess(two.url)).env.BACKEND_URL).toBe(two.urlOf('backend'));
    await one.stop();
    expect((await fetch(two.url)).status).toBe(200);
  });
});
