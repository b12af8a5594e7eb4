import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { requireService } from '@tessera/bff-kit/require-service';
import type { TestTokens } from '@tessera/bff-kit/testing/test-tokens';
import type { BeaconRecord } from '@tessera/releases/beacon';
import type { HostFacts } from '@tessera/releases/host-facts';
import type { RoutingTable } from '@tessera/releases/routing-table';
import { Hono } from 'hono';
import type { Composition } from '../releases/composition-book.ts';
import type { RegistryAccess } from '../releases/manifest-store.ts';

/** A registry in this process that says what a test tells it to, on a port that stays its own. */
export interface FakeRegistry {
  url: string;
  access(tokens: TestTokens): RegistryAccess;
  /** Puts a routing table out, to whoever waits for one and whoever asks. */
  publish(table: RoutingTable): void;
  /** Files of stored releases by `catalog@c2`, then by path. */
  stored: Map<string, Record<string, string>>;
  polls: number;
  fetched: string[];
  beacons: BeaconRecord[];
  compositions: Composition[];
  host: HostFacts[];
  /** What came by the shell's proxy; SHA-256 of bodies, which may be large. */
  proxied: { method: string; path: string; headers: Headers; size: number; hash: string }[];
  /** Sends one event to whoever listens to `/_releases/api/events`. */
  emit(text: string): void;
  /** How many listen now. */
  listeners(): number;
  /** Goes away, and closes what is open. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

export async function startFakeRegistry(): Promise<FakeRegistry> {
  let server: Server | null = null;
  let table: RoutingTable | null = null;
  let tokens: TestTokens | null = null;
  let changed = Promise.withResolvers<void>();
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const app = new Hono();
  // A body that breaks off is what some tests are about.
  app.onError(() => new Response(null, { status: 500 }));

  app.use('/_releases/internal/*', async (c, next) => {
    if (!tokens) return c.text('nobody is known yet', 503);
    const refused = await requireService(tokens.releases, ['shell'])(c, next);
    if (refused) return refused;
  });
  app.get('/_releases/internal/routing', async (c) => {
    fake.polls += 1;
    const after = Number(c.req.query('after'));
    while (!table || table.version <= after) {
      if (c.req.raw.signal.aborted) return c.body(null, 204);
      const left = Promise.withResolvers<void>();
      c.req.raw.signal.addEventListener('abort', () => left.resolve());
      await Promise.race([changed.promise, left.promise]);
    }
    return c.json(table);
  });
  const files = '/_releases/internal/releases/:name/:id/files';
  const releaseOf = (name = '', id = '') => fake.stored.get(`${name}@${id}`);
  app.get(files, (c) => {
    const { name, id } = c.req.param();
    fake.fetched.push(`${name}@${id}`);
    const release = releaseOf(name, id);
    return release ? c.json({ files: Object.keys(release) }) : c.notFound();
  });
  app.get(`${files}/:path{.+}`, (c) => {
    const { name, id, path } = c.req.param();
    const text = releaseOf(name, id)?.[path];
    return text === undefined ? c.notFound() : c.body(text);
  });
  app.post('/_releases/internal/beacons', async (c) => {
    fake.beacons.push(...((await c.req.json()) as { records: BeaconRecord[] }).records);
    return c.body(null, 202);
  });
  app.post('/_releases/internal/compositions', async (c) => {
    const { compositions } = (await c.req.json()) as { compositions: Composition[] };
    fake.compositions.push(...compositions);
    return c.body(null, 204);
  });
  app.put('/_releases/internal/host', async (c) => {
    fake.host.push((await c.req.json()) as HostFacts);
    return c.body(null, 204);
  });
  app.get('/_releases/api/events', (c) => {
    let mine: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        mine = controller;
        streams.add(controller);
        controller.enqueue(new TextEncoder().encode(': hello\n\n'));
      },
      cancel: () => void streams.delete(mine),
    });
    return c.body(body, 200, { 'content-type': 'text/event-stream' });
  });
  app.all('/_releases/*', async (c) => {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of c.req.raw.body ?? []) {
      hash.update(chunk);
      size += chunk.byteLength;
    }
    const { method, headers } = c.req.raw;
    const url = new URL(c.req.url);
    const path = url.pathname + url.search;
    fake.proxied.push({ method, path, headers, size, hash: hash.digest('hex') });
    c.header('set-cookie', 'releases_session=s; Path=/_releases; HttpOnly; SameSite=Strict');
    return c.json({ path }, 201);
  });

  const listen = async (port: number) => {
    server = createServer(getRequestListener(app.fetch));
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  const fake: FakeRegistry = {
    url: `http://127.0.0.1:${port}`,
    access(known) {
      tokens = known;
      return { url: fake.url, token: () => known.shell.signService('releases') };
    },
    publish(next) {
      table = next;
      changed.resolve();
      changed = Promise.withResolvers();
    },
    stored: new Map(),
    polls: 0,
    fetched: [],
    beacons: [],
    compositions: [],
    host: [],
    proxied: [],
    emit(text) {
      for (const stream of streams) stream.enqueue(new TextEncoder().encode(text));
    },
    listeners: () => streams.size,
    async stop() {
      const closing = server;
      if (!closing?.listening) return;
      closing.closeAllConnections();
      await new Promise((resolve) => closing.close(resolve));
    },
    start: async () => void (await listen(port)),
  };
  return fake;
}
