import { afterAll, beforeAll, expect, it } from 'vitest';
import { startRegistry, type TestRegistry } from './testing/start-registry.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startRegistry();
  await registry.upload({ name: 'cart', id: 'c1' });
});
afterAll(() => registry.stop());

const half = '😀'.slice(0, 1);

it.each([
  ['GET', '/releases/%00', undefined],
  ['GET', '/compositions/%00', undefined],
  ['POST', '/deploy', { releases: { cart: 'c1' }, reason: 'a\u0000b' }],
  ['PUT', '/contracts/cart', { version: '1', document: { openapi: half, paths: {} } }],
  ['PUT', '/contracts/cart', { version: '1', document: { openapi: '\u0000', paths: {} } }],
])('what cannot be stored is refused, not an accident: %s %s', async (method, path, json) => {
  const reply = await registry.call(method, `/_releases/api${path}`, { json });
  expect([reply.status, reply.body['type']]).toEqual([422, 'invalid-input']);
});
