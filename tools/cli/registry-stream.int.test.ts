import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';
import { expect, it, onTestFinished } from 'vitest';
import { createRegistryClient } from './registry-client.ts';

v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc') as () => void;

it('a stream of events goes on however long nobody has read from it', async () => {
  let reply: ServerResponse | undefined;
  const server = createServer((_, response) => {
    reply = response.writeHead(200, { 'content-type': 'text/event-stream' });
    reply.flushHeaders();
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.closeAllConnections());
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const registry = createRegistryClient({ origin, key: 'k' });

  const events = await registry.stream('/events', new AbortController().signal);
  for (let turn = 0; turn < 20; turn += 1) {
    collectGarbage();
    await nextTurn();
  }
  reply?.end('data: deployed\n\n');
  const read: string[] = [];
  for await (const chunk of events) read.push(new TextDecoder().decode(chunk));
  expect(read.join('')).toBe('data: deployed\n\n');
});
