import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@tessera/bff-kit/logger';
import { serve } from '@tessera/bff-kit/serve';
import { openTestDatabase } from '@tessera/bff-kit/testing/test-database';
import { testTokens, type TestTokens } from '@tessera/bff-kit/testing/test-tokens';
import type { ReleaseEntry } from '@tessera/releases/registry-api';
import { createApp } from '../app.ts';
import type { RegistryDeps } from '../deps.ts';
import { ensureOperatorKey } from '../keys/ensure-operator-key.ts';
import { createKey } from '../keys/secret-key.ts';
import { migrations } from '../migrations.ts';
import type { RegistryApp } from '../registry-app.ts';
import { createChanges } from '../routing/create-changes.ts';
import { createDiskStore } from '../store/disk-store.ts';
import { formOf, makeRelease, type PartialRelease } from './make-release.ts';

export interface TestRegistry {
  /** Where it listens, without a slash at the end. */
  url: string;
  app: RegistryApp;
  deps: RegistryDeps;
  releasesDir: string;
  operatorKey: string;
  /** A key of a team, which is made when there is none yet. */
  keyOf(team: string): Promise<string>;
  /** Of every process of the shop. */
  tokens: TestTokens;
  /** A request with a key (the operator's when left out) and, when there is a `json`, a body. */
  call<T = Record<string, unknown>>(
    method: string,
    path: string,
    o?: { key?: string; json?: unknown },
  ): Promise<{ status: number; body: T }>;
  /** Stores a release with everything made up that is not said; registers its micro-frontend before. */
  upload(release: PartialRelease, files?: Record<string, string>): Promise<ReleaseEntry>;
  stop(): Promise<void>;
}

interface Reply {
  status: number;
  body: unknown;
}

/** A whole registry on a free port, with a database and a folder of its own. */
export async function startRegistry(
  options: Partial<Omit<RegistryDeps, 'db' | 'tokens' | 'changes'>> = {},
): Promise<TestRegistry> {
  const logger = silentLogger();
  const tokens = testTokens();
  const { db, drop } = await openTestDatabase([migrations]);
  const releasesDir = await mkdtemp(join(tmpdir(), 'tessera-registry-'));
  const changes = createChanges({ db, logger });
  const deps: RegistryDeps = {
    db,
    tokens: tokens.releases,
    logger,
    store: createDiskStore(releasesDir),
    changes,
    publicUrl: 'http://shop.example',
    retentionDays: 14,
    uploadRules: { inventedIds: true },
    now: () => new Date(),
    ...options,
  };
  const operatorKey = createKey();
  await ensureOperatorKey(db, operatorKey);
  const app = createApp(deps);
  const { port, stop } = await serve({ app, port: 0, host: '127.0.0.1', logger, onStop: [] });
  const url = `http://127.0.0.1:${port}`;
  const keys = new Map<string, string>();

  async function send(method: string, path: string, key: string, body?: BodyInit): Promise<Reply> {
    const headers: Record<string, string> = { authorization: `Bearer ${key}` };
    if (typeof body === 'string') headers['content-type'] = 'application/json';
    const reply = await fetch(url + path, { method, headers, ...(body && { body }) });
    const text = await reply.text();
    return { status: reply.status, body: text === '' ? null : JSON.parse(text) };
  }

  function expectStatus(reply: Reply, ...statuses: number[]): Reply {
    if (statuses.includes(reply.status)) return reply;
    throw new Error(`The registry answered ${reply.status}: ${JSON.stringify(reply.body)}`);
  }

  return {
    url,
    app,
    deps,
    releasesDir,
    operatorKey,
    tokens,
    async keyOf(team) {
      const known = keys.get(team);
      if (known !== undefined) return known;
      const json = JSON.stringify({ team, name: `${team} pipeline` });
      const reply = await send('POST', '/_releases/api/keys', operatorKey, json);
      const { key } = expectStatus(reply, 201).body as { key: string };
      keys.set(team, key);
      return key;
    },
    async call<T>(method: string, path: string, o: { key?: string; json?: unknown } = {}) {
      const body = o.json === undefined ? undefined : JSON.stringify(o.json);
      const reply = await send(method, path, o.key ?? operatorKey, body);
      // A test knows what it asked for.
      return { status: reply.status, body: reply.body as T };
    },
    async upload(partial, files) {
      const { name } = partial;
      const registered = await db.query(
        'testing/registered',
        'select from micro_frontend where name = $1',
        [name],
      );
      if (registered.length === 0) {
        const json = JSON.stringify({ team: name });
        const path = `/_releases/api/micro-frontends/${name}`;
        expectStatus(await send('PUT', path, operatorKey, json), 201);
      }
      const form = formOf(makeRelease(partial, files).files);
      const reply = await send('POST', `/_releases/api/releases/${name}`, operatorKey, form);
      return expectStatus(reply, 200, 201).body as ReleaseEntry;
    },
    async stop() {
      await stop();
      await changes.close();
      await drop();
      await rm(releasesDir, { recursive: true, force: true });
    },
  };
}
