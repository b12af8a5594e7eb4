import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { CanaryView, RegistryStatus, ReleaseEntry } from '@tessera/releases/registry-api';
import { Hono } from 'hono';

export interface Recorded {
  /** `POST /deploy` */
  call: string;
  body: unknown;
  key: string | null;
}

export interface FakeRegistry {
  url: string;
  recorded: Recorded[];
  /** What the next call to `POST /deploy` and the like is answered with. */
  answer(call: string, status: number, body: unknown): void;
  stop(): Promise<void>;
}

export const fakeKey = 'a key of thirty-two characters at least';

export const anEntry = (id: string, more: Partial<ReleaseEntry> = {}): ReleaseEntry => ({
  name: 'cart',
  id,
  version: '1.0.0',
  commit: null,
  builtAt: '2026-01-01T10:00:00.000Z',
  uploadedAt: '2026-01-01T10:00:00.000Z',
  uploadedBy: 'cart pipeline',
  state: 'kept',
  withdrawnReason: null,
  bytes: { js: 40_000, css: 5_000 },
  ...more,
});

export const aCanary = (more: Partial<CanaryView> = {}): CanaryView => ({
  number: 7,
  name: 'cart',
  id: '1.1.0-b',
  controlId: '1.0.0-a',
  share: 0.05,
  plan: [
    { share: 0.05, seconds: 600 },
    { share: 1, seconds: 0 },
  ],
  step: 0,
  stepSince: '2026-01-01T12:00:00.000Z',
  judge: { alpha: 0.01, minVisitors: 200, errorMargin: 0.01, vitalMargin: 0.05 },
  state: 'running',
  startedBy: 'cart pipeline',
  startedAt: '2026-01-01T12:00:00.000Z',
  endedAt: null,
  reason: null,
  verdict: null,
  ...more,
});

/** cart: 1.0.0-a is live, 1.1.0-b is newer, 1.2.0-c the newest and withdrawn. catalog: one release, live. */
export const aStatus = (): RegistryStatus => ({
  version: 12,
  microFrontends: [
    {
      name: 'cart',
      team: 'cart',
      service: null,
      live: { id: '1.0.0-a', since: '2026-01-01T11:00:00.000Z' },
      canary: null,
      releases: [
        anEntry('1.2.0-c', {
          state: 'withdrawn',
          withdrawnReason: 'more errors than the control',
          uploadedAt: '2026-01-03T10:00:00.000Z',
        }),
        anEntry('1.1.0-b', { uploadedAt: '2026-01-02T10:00:00.000Z' }),
        anEntry('1.0.0-a', { state: 'live' }),
      ],
    },
    {
      name: 'catalog',
      team: 'catalog',
      service: null,
      live: { id: '2.0.0-x', since: '2026-01-01T11:00:00.000Z' },
      canary: null,
      releases: [anEntry('2.0.0-x', { name: 'catalog', state: 'live' })],
    },
  ],
  faults: [],
});

/** A registry that remembers what it was asked, and answers what it was told to. */
export async function startFakeRegistry(): Promise<FakeRegistry> {
  const recorded: Recorded[] = [];
  const answers = new Map<string, { status: number; body: unknown }>();
  const app = new Hono();
  app.all('/_releases/api/*', async (c) => {
    const call = `${c.req.method} ${c.req.path.slice('/_releases/api'.length)}`;
    const text = await c.req.text();
    const key = c.req.header('authorization')?.replace('Bearer ', '') ?? null;
    recorded.push({ call, body: text === '' ? null : JSON.parse(text), key });
    if (key !== fakeKey) return problem(401, { title: 'No valid key', detail: 'Ask for one.' });
    const { status, body } =
      answers.get(call) ??
      (call === 'GET /status'
        ? { status: 200, body: aStatus() }
        : { status: 404, body: { title: 'Not found', detail: `nothing answers ${call}` } });
    return status < 400 ? Response.json(body, { status }) : problem(status, body);
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    recorded,
    answer: (call, status, body) => void answers.set(call, { status, body }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const problem = (status: number, body: unknown): Response =>
  new Response(JSON.stringify({ type: 'about:blank', status, ...(body as object) }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
