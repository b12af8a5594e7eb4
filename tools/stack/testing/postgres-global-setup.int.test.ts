import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { identify, isAlive, type ProcessIdentity } from '../process/process-identity.ts';
import { waitFor } from '../process/wait-for.ts';
import postgresGlobalSetup from './postgres-global-setup.ts';

const patience = { timeoutMs: 20_000 };
const given = process.env.TESSERA_TEST_POSTGRES_URL;

afterEach(() => {
  if (given === undefined) delete process.env.TESSERA_TEST_POSTGRES_URL;
  else process.env.TESSERA_TEST_POSTGRES_URL = given;
});

describe('a PostgreSQL for a test run', () => {
  it('takes the server that the environment names', async () => {
    process.env.TESSERA_TEST_POSTGRES_URL = 'postgresql://somebody@elsewhere/postgres';
    expect(await postgresGlobalSetup()).toBeUndefined();
    expect(process.env.TESSERA_TEST_POSTGRES_URL).toBe('postgresql://somebody@elsewhere/postgres');
  });

  it('starts a server of its own, for a superuser, and takes it away again', async () => {
    delete process.env.TESSERA_TEST_POSTGRES_URL;
    const teardown = await postgresGlobalSetup();
    const url = process.env.TESSERA_TEST_POSTGRES_URL!;
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('is_superuser') AS superuser");
    await client.end();
    await teardown!();
    expect(rows).toEqual([{ superuser: 'on' }]);
    expect(existsSync(new URL(url).searchParams.get('host')!)).toBe(false);
    expect(process.env.TESSERA_TEST_POSTGRES_URL).toBeUndefined();
  });

  it('leaves no server and no folder behind when the run is killed', async () => {
    const run = await startRun();
    expect(isAlive(run.server)).toBe(true);
    run.child.kill('SIGKILL');
    expect(await waitFor(() => !isAlive(run.server), patience)).toBe(true);
    for (const folder of [run.dataFolder, run.socketFolder]) {
      expect(await waitFor(() => !existsSync(folder), patience)).toBe(true);
    }
  });
});

/** A process that has called the global setup and then does nothing. */
async function startRun() {
  const setup = fileURLToPath(new URL('./postgres-global-setup.ts', import.meta.url));
  const script = `
    import pg from 'pg';
    const { default: setup } = await import(${JSON.stringify(setup)});
    await setup();
    const client = new pg.Client({ connectionString: process.env.TESSERA_TEST_POSTGRES_URL });
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('data_directory') AS folder");
    await client.end();
    console.log(JSON.stringify({ url: process.env.TESSERA_TEST_POSTGRES_URL, folder: rows[0].folder }));
    setInterval(() => {}, 1e6);`;
  const env = { ...process.env };
  delete env.TESSERA_TEST_POSTGRES_URL;
  const args = ['--input-type=module', '-e', script];
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const child = spawn(process.execPath, args, { env, cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  const { url, folder } = JSON.parse(line.toString()) as { url: string; folder: string };
  const pid = Number(readFileSync(`${folder}/postmaster.pid`, 'utf8').split('\n')[0]);
  const server: ProcessIdentity = identify(pid)!;
  const socketFolder = new URL(url).searchParams.get('host')!;
  return { child, server, socketFolder, dataFolder: folder.replace(/\/cluster$/, '') };
}
