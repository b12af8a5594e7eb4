import { OverrideClaimsSchema, overrideParameter } from '@tessera/releases/override';
import type { OverrideLink } from '@tessera/releases/registry-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startRegistry, type TestRegistry } from '../testing/start-registry.ts';

let now = new Date();
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startRegistry({ now: () => now });
  await registry.upload({ name: 'cart', id: 'c1' });
  await registry.upload({ name: 'catalog', id: 'p1' });
});
afterAll(() => registry.stop());

const post = (json: object, key?: string) =>
  registry.call<OverrideLink & { type: string }>('POST', '/_releases/api/overrides', {
    json: { reason: 'to look at it', ...json },
    ...(key && { key }),
  });

async function make(json: object = { releases: { cart: { id: 'c1' } } }) {
  const { status, body } = await post(json);
  expect(status).toBe(201);
  const token = new URL(body.url).searchParams.get(overrideParameter) ?? '';
  const payload = await registry.tokens.shell.verify({
    type: 'override',
    issuer: 'releases',
    token,
  });
  return { body, claims: OverrideClaimsSchema.parse(payload) };
}

async function claim(jti: string, visitor: string): Promise<number> {
  const token = await registry.tokens.shell.signService('releases');
  const reply = await fetch(`${registry.url}/_releases/internal/overrides/${jti}/claim`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ visitor }),
  });
  await reply.body?.cancel();
  return reply.status;
}

test('the link opens the page asked for, with claims that the shell can verify', async () => {
  const { body, claims } = await make({
    releases: { cart: { id: 'c1' }, catalog: { url: 'http://localhost:4100' } },
    faults: [{ kind: 'delay', target: 'cart/mini-cart', ms: 500 }],
    path: '/products/mug?variant=2',
    ttlSeconds: 600,
  });
  const url = new URL(body.url);
  expect(url.origin + url.pathname).toBe('http://shop.example/products/mug');
  expect(url.searchParams.get('variant')).toBe('2');
  expect(claims).toMatchObject({
    by: 'operator',
    releases: { cart: { id: 'c1' }, catalog: { url: 'http://localhost:4100' } },
    faults: [{ kind: 'delay', target: 'cart/mini-cart', ms: 500, until: body.expiresAt }],
  });
  expect(Math.abs(claims.exp * 1000 - Date.parse(body.expiresAt))).toBeLessThan(5_000);
});

test('it is noted who made it and why', async () => {
  const { claims } = await make();
  const [line] = await registry.deps.db.query(
    't/audit',
    `select actor, subject, reason, outcome from audit where detail ->> 'jti' = $1`,
    [claims.jti],
  );
  expect(line).toEqual({
    actor: 'operator',
    subject: 'cart',
    reason: 'to look at it',
    outcome: 'done',
  });
});

test('a team overrides its own micro-frontends only, also when others are among them', async () => {
  const key = await registry.keyOf('cart');
  expect((await post({ releases: { cart: { id: 'c1' } } }, key)).status).toBe(201);
  const both = { releases: { cart: { id: 'c1' }, catalog: { id: 'p1' } } };
  expect((await post(both, key)).status).toBe(403);
  const drill = { faults: [{ kind: 'error', target: 'catalog/product' }] };
  expect((await post(drill, key)).status).toBe(403);
});

test('a release that is not stored is refused, and so is a link too long for a cookie', async () => {
  const unknown = await post({ releases: { cart: { id: 'nowhere' } } });
  expect(unknown).toMatchObject({ status: 404, body: { type: 'unknown-release' } });
  const url = `http://localhost/${'x'.repeat(3_000)}`;
  const long = await post({ releases: { cart: { url } } });
  expect(long).toMatchObject({ status: 422, body: { type: 'override-too-large' } });
});

test('the first visitor has it, and may come back; others do not get it', async () => {
  const { claims } = await make();
  expect(await claim(claims.jti, 'ada')).toBe(204);
  expect(await claim(claims.jti, 'ada')).toBe(204);
  expect(await claim(claims.jti, 'bob')).toBe(409);
});

test('of many who open it at once exactly one has it', async () => {
  const { claims } = await make();
  const visitors = Array.from({ length: 20 }, (_, i) => `visitor ${i}`);
  const answers = await Promise.all(visitors.map((visitor) => claim(claims.jti, visitor)));
  expect(answers.filter((status) => status === 204)).toHaveLength(1);
  expect(answers.filter((status) => status === 409)).toHaveLength(19);
});

test('an unknown or expired link is nobody’s', async () => {
  expect(await claim('not-a-uuid', 'ada')).toBe(404);
  expect(await claim('00000000-0000-4000-8000-000000000000', 'ada')).toBe(404);
  const { claims } = await make();
  expect(await claim(claims.jti, 'ada')).toBe(204);
  const then = now;
  now = new Date(now.getTime() + 3_600_000);
  expect(await claim(claims.jti, 'ada')).toBe(404);
  now = then;
});
