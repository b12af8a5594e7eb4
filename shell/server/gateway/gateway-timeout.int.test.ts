import { expect, it } from 'vitest';
import { startFakeBff } from '../testing/fake-bff.ts';
import { createBreakers } from '../upstream/breakers.ts';
import { createUpstreams } from '../upstream/upstreams.ts';
import { gatewayProblem } from './gateway-problem.ts';

it('a service that takes a call but never answers is given up, and the breaker learns of it', async () => {
  const bff = await startFakeBff({ '/api/cart/cart': () => new Promise(() => {}) });
  const breakers = createBreakers({ now: () => 0 });
  const upstreams = createUpstreams({ cart: bff.url }, breakers);
  const path = '/api/cart/cart';
  const ask = (part?: string) =>
    upstreams.call('cart', { method: 'GET', path, headers: {}, headersTimeoutMs: 20 }, part);

  for (let failure = 0; failure < 5; failure += 1) {
    expect(await ask('mini-cart')).toMatchObject({ ok: false, reason: 'timeout' });
  }
  expect(await ask('mini-cart')).toMatchObject({ reason: 'open' });
  expect(await ask(), 'a slow fragment leaves the API alone').toMatchObject({ reason: 'timeout' });
  for (let failure = 0; failure < 4; failure += 1) await ask();
  expect(await ask()).toMatchObject({ reason: 'open' });
  expect(gatewayProblem('cart', 'timeout', true, 1)).toMatchObject({ status: 504 });
  await bff.stop();
});

it('the deadline is for the headers only: a slow body comes whole', async () => {
  const rest = Promise.withResolvers<string>();
  const bff = await startFakeBff({
    '/fragments/x': () => ({ html: ['begin ', rest.promise] }),
  });
  const upstreams = createUpstreams({ cart: bff.url }, createBreakers({ now: () => 0 }));
  const result = await upstreams.call('cart', {
    method: 'GET',
    path: '/fragments/x',
    headers: {},
    headersTimeoutMs: 200,
  });
  if (!result.ok) throw new Error(result.reason);
  setTimeout(() => rest.resolve('end'), 300);
  let body = '';
  for await (const chunk of result.response) body += String(chunk);
  expect(body).toContain('begin end');
  await bff.stop();
});
