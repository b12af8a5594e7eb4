import { silentLogger } from '@tessera/bff-kit/logger';
import { createService } from '@tessera/bff-kit/service';
import { serve } from '@tessera/bff-kit/serve';
import { Unavailable } from '@tessera/bff-kit/unavailable';
import { RoutingTableSchema, type RoutingTable } from '@tessera/releases/routing-table';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { RegistryDeps } from '../deps.ts';
import type { RegistryApp } from '../registry-app.ts';
import { startRegistry, type TestRegistry } from '../testing/start-registry.ts';
import { changeRouting } from './change-routing.ts';
import { bumpRouting } from './bump-routing.ts';
import { createChanges } from './create-changes.ts';
import { mountRouting } from './mount-routing.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startRegistry();
  await registry.upload({ name: 'cart', id: 'c1' });
});
afterAll(() => registry.stop());

async function poll(after?: number, url = registry.url): Promise<Response> {
  const token = await registry.tokens.shell.signService('releases');
  const query = after === undefined ? '' : `?after=${after}`;
  return fetch(`${url}/_releases/internal/routing${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
}
const table = async (response: Response): Promise<RoutingTable> =>
  RoutingTableSchema.parse(await response.json());
const change = () => changeRouting(registry.deps, (tx) => bumpRouting(tx));

/** Another process of the registry on the same database, with what a test changes in it. */
async function another(
  o: Partial<RegistryDeps> = {},
  waits: { waitMs?: number; trustMs?: number } = {},
) {
  const logger = silentLogger();
  const changes = createChanges({ db: registry.deps.db, logger });
  const deps = { ...registry.deps, changes, ...o };
  const app = createService({ name: 'releases', version: '0', tokens: deps.tokens, logger });
  mountRouting(app as unknown as RegistryApp, deps, waits);
  const server = await serve({ app, port: 0, host: '127.0.0.1', logger, onStop: [] });
  onTestFinished(async () => {
    await server.stop();
    await changes.close();
  });
  return { deps, stop: server.stop, url: `http://127.0.0.1:${server.port}` };
}

test('whoever has no table, or another version, gets it at once', async () => {
  const first = await table(await poll());
  expect(first.microFrontends.cart).toEqual({
    live: null,
    canary: null,
    service: null,
    withdrawn: [],
  });
  expect(await table(await poll(first.version - 1))).toEqual(first);
});

test('a caller who is up to date waits, and gets the next version', async () => {
  const { version } = await table(await poll());
  const waiting = poll(version);
  const changed = await change();
  expect((await table(await waiting)).version).toBe(changed);
});

test('a change by another process ends the wait, too', async () => {
  const other = await another();
  const { version } = await table(await poll(undefined, other.url));
  const waiting = poll(version, other.url);
  const changed = await change();
  expect((await table(await waiting)).version).toBe(changed);
});

test('a change whose word was lost is found all the same', async () => {
  const deaf = { subscribe: () => () => {}, notify() {}, close: async () => {} };
  const other = await another({ changes: deaf });
  const { version } = await table(await poll(undefined, other.url));
  const waiting = poll(version, other.url);
  const changed = await change();
  expect((await table(await waiting)).version).toBe(changed);
});

test('without news it answers 204 in the end', async () => {
  const other = await another({}, { waitMs: 20 });
  const { version } = await table(await poll(undefined, other.url));
  expect((await poll(version, other.url)).status).toBe(204);
});

test('when the process stops, waiting callers are answered', async () => {
  const arrived = Promise.withResolvers<void>();
  const { tokens } = registry.deps;
  const other = await another({
    tokens: {
      ...tokens,
      verifyService(token) {
        arrived.resolve();
        return tokens.verifyService(token);
      },
    },
  });
  const { version } = await table(await poll());
  const waiting = poll(version, other.url);
  await arrived.promise;
  await other.stop();
  expect((await waiting).status).toBe(204);
});

test('a hundred callers cost one read a change', async () => {
  let reads = 0;
  const db: RegistryDeps['db'] = {
    ...registry.deps.db,
    query(name, text, values) {
      if (name === 'routing/read') reads += 1;
      return registry.deps.db.query(name, text, values);
    },
  };
  // The word of a change comes when the test says so, and nothing else makes it read.
  let tellOfChange = (): void => {};
  const changes: RegistryDeps['changes'] = {
    subscribe(listener) {
      tellOfChange = listener;
      return () => {};
    },
    notify() {},
    close: async () => {},
  };
  const other = await another({ db, changes }, { trustMs: 3_600_000 });
  const { version } = await table(await poll(undefined, other.url));
  reads = 0;
  const waiting = Array.from({ length: 100 }, () => poll(version, other.url));
  const changed = await change();
  tellOfChange();
  const tables = await Promise.all(waiting.map(async (reply) => table(await reply)));
  expect(new Set(tables.map((each) => each.version))).toEqual(new Set([changed]));
  expect(reads).toBe(1);
});

test('changes in quick succession are never missed', async () => {
  let seen = (await table(await poll())).version;
  const last = seen + 30;
  const follow = (async () => {
    while (seen < last) {
      const reply = await poll(seen);
      if (reply.status === 200) seen = (await table(reply)).version;
    }
  })();
  for (let i = 0; i < 30; i += 1) await change();
  await follow;
  expect(seen).toBe(last);
});

test('with the database away it is a 503', async () => {
  const away: RegistryDeps['db'] = {
    ...registry.deps.db,
    query: () => Promise.reject(new Unavailable('database', 'the database is not reachable')),
  };
  const other = await another({ db: away });
  expect((await poll(undefined, other.url)).status).toBe(503);
});

test('only processes of the shop and services with a team key are answered', async () => {
  const ask = (bearer?: string) =>
    fetch(`${registry.url}/_releases/internal/routing`, {
      headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
    });
  expect((await ask()).status).toBe(401);
  expect((await ask('nonsense')).status).toBe(401);
  expect((await ask(await registry.keyOf('cart'))).status).toBe(200);
});
