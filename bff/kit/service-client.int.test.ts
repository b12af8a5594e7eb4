import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Hono } from 'hono';
import { silentLogger } from './logger.ts';
import { createServiceClient, ServiceUnavailable } from './service-client.ts';
import { serve } from './serve.ts';
import { testTokens } from './testing/test-tokens.ts';

const tokens = testTokens();
let server: Awaited<ReturnType<typeof serve>>;
let calls: string[];
let hang: PromiseWithResolvers<void>;

beforeEach(async () => {
  calls = [];
  hang = Promise.withResolvers();
  const app = new Hono();
  app.post('/echo', async (c) => {
    const { issuer } = await tokens.catalog.verifyService(
      (c.req.header('authorization') ?? '').slice('Bearer '.length),
    );
    return c.json({ issuer, key: c.req.header('idempotency-key'), json: await c.req.json() }, 409);
  });
  app.all('/hangs-once', async (c) => {
    calls.push(c.req.method);
    if (calls.length === 1) await hang.promise;
    return c.json({ calls: calls.length });
  });
  app.get('/slow-body', () => {
    const body = new ReadableStream({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode('{"late":'));
        await hang.promise;
        controller.enqueue(new TextEncoder().encode('true}'));
        controller.close();
      },
    });
    return new Response(body);
  });
  server = await serve({ app, port: 0, host: '127.0.0.1', logger: silentLogger(), onStop: [] });
});

afterEach(async () => {
  hang.resolve();
  await server.stop();
});

function client(timeoutMs = 200) {
  const baseUrl = `http://127.0.0.1:${server.port}`;
  return createServiceClient({ baseUrl, audience: 'catalog', tokens: tokens.cart, timeoutMs });
}

describe('a service client', () => {
  it('identifies itself, and gives a refusal back as a value', async () => {
    const answer = await client().call('POST', '/echo', { json: { n: 1 }, idempotencyKey: 'k1' });
    expect(answer).toEqual({ status: 409, body: { issuer: 'cart', key: 'k1', json: { n: 1 } } });
  });

  it('never repeats a POST without an idempotency key', async () => {
    const call = client().call('POST', '/hangs-once', { json: {} });
    await expect(call).rejects.toBeInstanceOf(ServiceUnavailable);
    expect(calls).toEqual(['POST']);
  });

  it.each([
    ['GET', undefined],
    ['POST', 'k2'],
  ])('tries a %s that is safe to repeat once more', async (method, idempotencyKey) => {
    const answer = await client().call(method, '/hangs-once', {
      ...(idempotencyKey !== undefined && { idempotencyKey, json: {} }),
    });
    expect(answer).toEqual({ status: 200, body: { calls: 2 } });
  });

  it('bounds the wait for the head only: a body on its way is not cut', async () => {
    const answer = client(200).call('GET', '/slow-body');
    setTimeout(hang.resolve, 400);
    expect(await answer).toEqual({ status: 200, body: { late: true } });
  });

  it('names the service that is away, and after enough failures answers at once', async () => {
    await server.stop();
    const one = client();
    const fail = () => one.call('GET', '/echo');
    for (let n = 0; n < 4; n += 1) await expect(fail()).rejects.toThrow(/catalog is not available/);
    await expect(fail()).rejects.toThrow(/catalog failed several times, resting/);
  });
});

describe('a client of a service with two instances', () => {
  /** An address at which nobody listens any more. */
  async function goneUrl(): Promise<string> {
    const app = new Hono();
    const gone = await serve({
      app,
      port: 0,
      host: '127.0.0.1',
      logger: silentLogger(),
      onStop: [],
    });
    await gone.stop();
    return `http://127.0.0.1:${gone.port}`;
  }

  it('asks the living one for everything while the other is gone, at any rate of calls', async () => {
    const one = createServiceClient({
      baseUrl: `${await goneUrl()},http://127.0.0.1:${server.port}`,
      audience: 'catalog',
      tokens: tokens.cart,
      timeoutMs: 2_000,
    });
    // More than a retry budget would allow for.
    for (let n = 0; n < 60; n += 1) {
      expect(await one.call('POST', '/echo', { json: { n } })).toMatchObject({ status: 409 });
    }
  });

  it('spreads its calls over both', async () => {
    const second = await serve({
      app: new Hono().get('/who', (c) => c.json('second')),
      port: 0,
      host: '127.0.0.1',
      logger: silentLogger(),
      onStop: [],
    });
    const urls = [server.port, second.port].map((port) => `http://127.0.0.1:${port}`);
    const one = createServiceClient({
      baseUrl: urls.join(','),
      audience: 'catalog',
      tokens: tokens.cart,
      timeoutMs: 2_000,
    });
    const statuses: number[] = [];
    for (let n = 0; n < 10; n += 1) statuses.push((await one.call('GET', '/who')).status);
    await second.stop();
    expect(statuses.filter((status) => status === 200)).toHaveLength(5);
    expect(statuses.filter((status) => status === 404)).toHaveLength(5);
  });

  it('asks the other one once for what may run twice and broke off, and never for what may not', async () => {
    const breakOff = () =>
      createServer((request) => {
        calls.push(request.method ?? '');
        request.socket.destroy();
      });
    const servers = [breakOff(), breakOff(), breakOff()];
    const urls = await Promise.all(
      servers.map(async (one) => {
        await once(one.listen(0, '127.0.0.1'), 'listening');
        return `http://127.0.0.1:${(one.address() as AddressInfo).port}`;
      }),
    );
    const one = createServiceClient({
      baseUrl: urls.join(','),
      audience: 'catalog',
      tokens: tokens.cart,
      timeoutMs: 2_000,
    });
    await expect(one.call('GET', '/x')).rejects.toBeInstanceOf(ServiceUnavailable);
    await expect(one.call('POST', '/x', { json: {} })).rejects.toBeInstanceOf(ServiceUnavailable);
    for (const each of servers) each.close();
    expect(calls).toEqual(['GET', 'GET', 'POST']);
  });
});
