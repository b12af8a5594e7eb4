import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRegistry, type TestRegistry } from './start-registry.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.stop());

describe('a registry for tests', () => {
  it('is ready and takes a release in', async () => {
    expect((await fetch(`${registry.url}/readyz`)).status).toBe(200);
    const entry = await registry.upload({ name: 'cart' });
    expect(entry).toMatchObject({ name: 'cart', state: 'kept', uploadedBy: 'operator' });
  });

  it('gives out keys of teams', async () => {
    const key = await registry.keyOf('cart');
    const me = await registry.call('GET', '/_releases/api/me', { key });
    expect(me).toEqual({ status: 200, body: { name: 'cart pipeline', team: 'cart' } });
    expect(await registry.keyOf('cart')).toBe(key);
  });
});
