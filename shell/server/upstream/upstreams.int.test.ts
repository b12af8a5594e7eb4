import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startFakeBff, type FakeBff } from '../testing/fake-bff.ts';
import { createBreakers } from './breakers.ts';
import { createUpstreams, type ServiceRequest, type Upstreams } from './upstreams.ts';

const path = '/api/cart/cart';
let clock = 0;
let one: FakeBff;
let two: FakeBff;
let upstreams: Upstreams;

beforeEach(async () => {
  clock = 0;
  [one, two] = await Promise.all([startFakeBff(), startFakeBff()]);
  for (const bff of [one, two]) bff.routes[path] = (_, response) => void response.end('{}');
  const breakers = createBreakers({ now: () => clock });
  upstreams = createUpstreams({ cart: `${one.url},${two.url}` }, breakers);
});

afterEach(() => Promise.all([one.stop(), two.stop()]));

async function ask(change: Partial<ServiceRequest> = {}, part?: string) {
  const request = { method: 'GET', path, headers: {}, headersTimeoutMs: 2_000, ...change };
  const result = await upstreams.call('cart', request, part);
  if (result.ok) result.response.resume();
  return result.ok ? 'answered' : result.reason;
}
const times = async (count: number, change?: Partial<ServiceRequest>) => {
  const answers = new Set<string>();
  for (let n = 0; n < count; n += 1) answers.add(await ask(change));
  return [...answers];
};
/** Breaks every connection off in the middle of a request. */
const breakOff = (bff: FakeBff) => {
  bff.routes[path] = (incoming) => void incoming.socket.destroy();
};

describe('a service at two addresses', () => {
  it('is asked at both in turn', async () => {
    await times(10);
    expect([one.requests.length, two.requests.length]).toEqual([5, 5]);
  });

  it('answers everything while one of them is gone, changes too, however long that lasts', async () => {
    await one.stop();
    expect(await times(30)).toEqual(['answered']);
    expect(await times(30, { method: 'POST', body: '{}' })).toEqual(['answered']);
    clock = 60_000;
    expect(await ask(), 'the trial').toBe('answered');
    expect(two.requests).toHaveLength(61);
  });

  it('answers reads and numbered changes while one of them breaks off', async () => {
    breakOff(one);
    const numbered = { method: 'POST', body: '{}', headers: { 'idempotency-key': 'k' } };
    expect(await times(4)).toEqual(['answered']);
    expect(await times(4, numbered)).toEqual(['answered']);
  });

  it('gets a change once, though it broke off', async () => {
    breakOff(one);
    breakOff(two);
    expect(await ask({ method: 'POST', body: '{}' })).toBe('broken');
    expect(one.requests.length + two.requests.length).toBe(1);
  });

  it('is asked again where it comes back', async () => {
    breakOff(one);
    await times(20);
    const before = one.requests.length;
    expect(before, 'its breaker opens').toBeLessThanOrEqual(5);
    one.routes[path] = (_, response) => void response.end('{}');
    clock = 60_000;
    await times(10);
    expect(one.requests.length - before).toBeGreaterThanOrEqual(4);
  });

  it('loses only the one whose fragments are late', async () => {
    one.routes[path] = () => new Promise(() => {});
    const slow = { headersTimeoutMs: 20 };
    for (let n = 0; n < 10; n += 1) await ask(slow, 'mini-cart');
    for (let n = 0; n < 6; n += 1) expect(await ask({}, 'mini-cart')).toBe('answered');
  });

  it('is open, with a time to come again, when both are', async () => {
    await Promise.all([one.stop(), two.stop()]);
    for (let n = 0; n < 8; n += 1) await ask({ method: 'POST' });
    expect(await ask({ method: 'POST' })).toBe('open');
    expect(upstreams.retryAfterSeconds('cart')).toBe(1);
    expect(upstreams.knows('cart')).toBe(true);
    expect(upstreams.knows('nobody')).toBe(false);
  });
});

it('a service that the routing table names is asked there', async () => {
  const only = createUpstreams({}, createBreakers({ now: () => 0 }), (name) =>
    name === 'reviews' ? one.url : null,
  );
  const request = { method: 'GET', path, headers: {}, headersTimeoutMs: 2_000 };
  const result = await only.call('reviews', request);
  if (result.ok) result.response.resume();
  expect([result.ok, only.knows('reviews'), only.knows('cart')]).toEqual([true, true, false]);
});
