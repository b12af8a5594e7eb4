import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startShop, type TestShop } from '../testing/start-shop.ts';

const path = '/api/cart/orders/o1/events';

describe('a stream of events through the gateway', () => {
  let shop: TestShop;
  let stopped: boolean;
  /** Where the service writes its events. */
  let events: PromiseWithResolvers<ServerResponse>;

  beforeEach(async () => {
    stopped = false;
    events = Promise.withResolvers();
    shop = await startShop();
    shop.cart.routes[path] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.flushHeaders();
      events.resolve(response);
    };
  });
  afterEach(async () => {
    if (!stopped) await shop.stop();
  });

  async function open(signal?: AbortSignal) {
    const headers = { 'accept-encoding': 'gzip, br', accept: 'text/event-stream' };
    const response = await fetch(shop.url + path, { headers, ...(signal && { signal }) });
    return { response, reader: response.body!.pipeThrough(new TextDecoderStream()).getReader() };
  }

  it('opens before the first event, and each comes when it is written, as it is', async () => {
    const { response, reader } = await open();
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    const service = await events.promise;
    for (const event of ['data: placing\n\n', ': still here\n\n', 'data: confirmed\n\n']) {
      service.write(event);
      // The next is written only when this one has arrived.
      expect((await reader.read()).value).toBe(event);
    }
    service.end();
    expect((await reader.read()).done).toBe(true);
  });

  it('ends at the service when the reader leaves', async () => {
    const leaving = new AbortController();
    const { reader } = await open(leaving.signal);
    const service = await events.promise;
    service.write('data: 1\n\n');
    await reader.read();
    const closed = once(service, 'close');
    leaving.abort();
    await closed;
    expect(service.writableFinished).toBe(false);
  });

  it('breaks for the reader when the service dies, so that the browser opens it again', async () => {
    const { reader } = await open();
    (await events.promise).destroy();
    await expect(reader.read()).rejects.toThrow();
  });

  it('ends for both when the shell stops', async () => {
    const { reader } = await open();
    const service = await events.promise;
    const closed = once(service, 'close');
    stopped = true;
    const stopping = shop.stop();
    expect(await reader.read()).toEqual({ done: true, value: undefined });
    await closed;
    await stopping;
  });
});
