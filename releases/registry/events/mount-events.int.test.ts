import { silentLogger } from '@tessera/bff-kit/logger';
import { createService } from '@tessera/bff-kit/service';
import { serve } from '@tessera/bff-kit/serve';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { RegistryApp } from '../registry-app.ts';
import { bumpRouting } from '../routing/bump-routing.ts';
import { changeRouting } from '../routing/change-routing.ts';
import { startRegistry, type TestRegistry } from '../testing/start-registry.ts';
import { mountEvents } from './mount-events.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.stop());

/** Reads a stream up to the next text that fits. */
async function listen(url = registry.url) {
  const ended = new AbortController();
  onTestFinished(() => ended.abort());
  const reply = await fetch(`${url}/_releases/api/events`, {
    headers: { authorization: `Bearer ${registry.operatorKey}` },
    signal: ended.signal,
  });
  const reader = (reply.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  return {
    reply,
    async next(pattern: RegExp): Promise<string> {
      for (;;) {
        const found = pattern.exec(text);
        if (found) {
          text = text.slice(found.index + found[0].length);
          return found[1] ?? found[0];
        }
        const { value, done } = await reader.read();
        if (done) return 'the end';
        text += decoder.decode(value, { stream: true });
      }
    },
  };
}
const change = /event: change\ndata: (\{.*\})\n\n/;

async function standAlone(heartbeatMs: number) {
  const logger = silentLogger();
  const app = createService({
    name: 'releases',
    version: '0',
    tokens: registry.deps.tokens,
    logger,
  });
  mountEvents(app as unknown as RegistryApp, registry.deps, { heartbeatMs });
  const server = await serve({ app, port: 0, host: '127.0.0.1', logger, onStop: [] });
  onTestFinished(() => server.stop());
  return { url: `http://127.0.0.1:${server.port}`, stop: server.stop };
}

test('it says the version at the start and with each change', async () => {
  const events = await listen();
  expect(events.reply.headers.get('content-type')).toContain('text/event-stream');
  const { version } = JSON.parse(await events.next(change)) as { version: number };
  const changed = await changeRouting(registry.deps, (tx) => bumpRouting(tx));
  expect(changed).toBe(version + 1);
  expect(JSON.parse(await events.next(change))).toEqual({ version: changed });
});

test('a new verdict wakes it although no version changed', async () => {
  const events = await listen();
  const first = await events.next(change);
  registry.deps.changes.notify();
  expect(await events.next(change)).toBe(first);
});

test('comments keep the line open', async () => {
  const { url } = await standAlone(10);
  const events = await listen(url);
  await events.next(change);
  expect(await events.next(/:\n\n/)).toBe(':\n\n');
});

test('it ends when the process stops', async () => {
  const { url, stop } = await standAlone(15_000);
  const events = await listen(url);
  await events.next(change);
  const stopped = stop();
  expect(await events.next(/nothing fits this/)).toBe('the end');
  await stopped;
});

test('it needs a key', async () => {
  expect((await fetch(`${registry.url}/_releases/api/events`)).status).toBe(401);
});
