import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@tessera/bff-kit/testing/test-database';
import { testKeys } from '@tessera/bff-kit/testing/test-tokens';
import { createKey } from './keys/secret-key.ts';
import { formOf, makeRelease } from './testing/make-release.ts';
import { startS3 } from './testing/start-s3.ts';

const operatorKey = createKey();
let database: TestDatabase;
let releasesDir: string;
let running: ChildProcess[] = [];

beforeEach(async () => {
  // Empty: the process brings it forward itself.
  database = await openTestDatabase();
  releasesDir = await mkdtemp(join(tmpdir(), 'tessera-main-'));
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running = [];
  await database.drop();
  await rm(releasesDir, { recursive: true, force: true });
});

function start(env: Record<string, string> = {}): ChildProcess {
  const { signing, trusted } = testKeys();
  const child = spawn(process.execPath, ['main.ts'], {
    cwd: import.meta.dirname,
    env: {
      PATH: process.env.PATH ?? '',
      PORT: '0',
      PUBLIC_URL: 'http://localhost:3000',
      DATABASE_URL: database.url,
      TESSERA_RELEASES_DIR: releasesDir,
      TESSERA_OPERATOR_KEY: operatorKey,
      TESSERA_SIGNING_KEY: signing['releases'] ?? '',
      TESSERA_TRUSTED_KEYS: trusted,
      TESSERA_COOKIE_SECRET: 'a secret of thirty-two characters',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  return child;
}

/** The address it listens on, as its log says. */
async function addressOf(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const { msg, port } = JSON.parse(line) as { msg: string; port?: number };
    if (msg === 'listening') {
      child.stdout?.resume();
      return `http://127.0.0.1:${port}`;
    }
  }
  throw new Error('it ended without listening');
}

const { id } = makeRelease({ name: 'cart' }).release;

async function upload(url: string, { files } = makeRelease({ name: 'cart' })): Promise<number> {
  const headers = { authorization: `Bearer ${operatorKey}` };
  const registration = JSON.stringify({ team: 'cart' });
  const path = `${url}/_releases/api/micro-frontends/cart`;
  await fetch(path, { method: 'PUT', headers, body: registration });
  const body = formOf(files);
  const reply = await fetch(`${url}/_releases/api/releases/cart`, {
    method: 'POST',
    headers,
    body,
  });
  return reply.status;
}

describe('the process of the registry', { timeout: 60_000 }, () => {
  it('starts on an empty database, takes releases in, and ends with 0 when it is asked to', async () => {
    const child = start();
    const url = await addressOf(child);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await upload(url, makeRelease({ name: 'cart', id: 'invented' }))).toBe(422);
    expect(await upload(url)).toBe(201);
    expect(await readdir(join(releasesDir, 'cart'))).toEqual([id]);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('shares database and store with a second one', async () => {
    const urls = await Promise.all([start(), start()].map(addressOf));
    const statuses = await Promise.all(urls.map((url) => upload(url)));
    expect(statuses.sort()).toEqual([200, 201]);
  });

  it('keeps releases in an object store when the environment names one, and is not ready without it', async () => {
    const s3 = await startS3();
    const url = await addressOf(start({ ASSETS_URL: s3.url }));
    expect(await upload(url)).toBe(201);
    expect(await readdir(releasesDir)).toEqual([]);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    await s3.stop();
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(await upload(url, makeRelease({ name: 'cart', version: '0.2.0' }))).toBe(503);
  });

  it('refuses to start with a short operator key, without a word of it', async () => {
    const child = start({ TESSERA_OPERATOR_KEY: 'too-short', ASSETS_URL: 'http://x' });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += String(chunk)));
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(1);
    expect(said).toContain('TESSERA_OPERATOR_KEY: must have 32 characters');
    expect(said).toContain('ASSETS_URL');
    expect(said).not.toContain('too-short');
  });
});
