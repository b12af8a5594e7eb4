import { Hono } from 'hono';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mountCrash } from './crash-on-request.ts';
import { errorResponse } from './error-response.ts';
import { silentLogger } from './logger.ts';
import { serve } from './serve.ts';
import type { ServiceEnv } from './service.ts';
import { testTokens } from './testing/test-tokens.ts';

const tokens = testTokens();
const logger = silentLogger();
let exits: PromiseWithResolvers<void>;
let exited: boolean;
let running: Awaited<ReturnType<typeof serve>>;

beforeEach(async () => {
  exits = Promise.withResolvers();
  exited = false;
  const app = new Hono<ServiceEnv>();
  app.onError((error) => errorResponse(error, logger, 'r1'));
  const exit = () => {
    exited = true;
    exits.resolve();
  };
  mountCrash(app, { tokens: tokens.cart, logger, exit });
  running = await serve({ app, port: 0, host: '127.0.0.1', logger, onStop: [] });
});
afterEach(() => running.stop());

const crash = (token: string) =>
  fetch(`http://127.0.0.1:${running.port}/internal/crash`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });

it('a service that is told to crash says that it heard, then ends', async () => {
  const response = await crash(await tokens.releases.signService('cart'));
  expect(response.status).toBe(202);
  await exits.promise;
});

it('nobody but the release registry can make a service crash', async () => {
  const visitor = { id: 'v1', accountId: null, email: null, name: null };
  for (const [token, status] of [
    ['', 401],
    [await tokens.shell.signVisitor('cart', visitor), 401],
    [await tokens.releases.signService('catalog'), 401],
    [await tokens.shell.signService('cart'), 403],
  ] as const) {
    expect((await crash(token)).status).toBe(status);
  }
  expect(exited).toBe(false);
});
