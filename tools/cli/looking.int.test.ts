import { describe, expect, it } from 'vitest';
import { withRegistry } from './testing/with-registry.ts';

const shop = withRegistry();
const { tessera, bodyOf, changes } = shop;

describe('status', () => {
  it('is printed for people and as JSON, of all or of one', async () => {
    const { stdout } = await tessera('status', 'cart');
    expect(stdout).toContain('live    1.0.0-a');
    expect(stdout).not.toContain('catalog');
    expect(stdout).not.toContain('\x1b');
    const { stdout: json } = await tessera('status', '--json');
    expect(JSON.parse(json)).toMatchObject({
      microFrontends: [{ name: 'cart' }, { name: 'catalog' }],
    });
  });

  it('of something the registry does not know lists what it knows', async () => {
    const { code, stderr } = await tessera('status', 'reviews');
    expect(code).toBe(1);
    expect(stderr).toContain('only cart, catalog');
  });
});

describe('a composition', () => {
  const view = {
    id: 'abc',
    releases: { cart: '1.2.0-c', catalog: '2.0.0-x' },
    firstSeen: '2026-01-01T12:00:00.000Z',
    lastSeen: '2026-01-01T12:00:00.000Z',
  };

  it('is shown with the state of each release and a link', async () => {
    shop.registry.answer('GET /compositions/abc', 200, { ...view, state: 'withdrawn' });
    shop.registry.answer('POST /compositions/abc/link', 201, {
      url: 'http://shop/?t=2',
      expiresAt: 'x',
    });
    const { stdout } = await tessera('compose', 'abc', '--path', '/cart');
    expect(stdout).toMatch(/cart +1\.2\.0-c +withdrawn/);
    expect(stdout).toMatch(/catalog +2\.0\.0-x +live/);
    expect(stdout).toContain('http://shop/?t=2');
    expect(bodyOf('POST /compositions/abc/link')).toMatchObject({ path: '/cart' });
  });

  it('that is gone has no link', async () => {
    shop.registry.answer('GET /compositions/abc', 200, { ...view, state: 'gone' });
    expect((await tessera('compose', 'abc')).stdout).toContain('cannot be looked at any more');
    expect(changes()).toEqual([]);
  });
});

describe('keys and teams', () => {
  it('a new key is alone on standard output', async () => {
    shop.registry.answer('POST /keys', 201, { key: 'secret' });
    const { stdout, stderr } = await tessera('key', 'create', 'cart', 'cart pipeline');
    expect(stdout).toBe('secret\n');
    expect(stderr).toContain('shown this once');
    expect(bodyOf('POST /keys')).toEqual({ team: 'cart', name: 'cart pipeline' });
  });

  it('a micro-frontend is registered with its team and service', async () => {
    shop.registry.answer('PUT /micro-frontends/reviews', 200, {});
    await tessera('team', 'add', 'reviews', 'reviews', '--service', 'http://127.0.0.1:4600');
    expect(bodyOf('PUT /micro-frontends/reviews')).toEqual({
      team: 'reviews',
      service: 'http://127.0.0.1:4600',
    });
  });
});

describe('a contract', () => {
  it('is published as it is committed', async () => {
    shop.registry.answer('PUT /contracts/cart', 200, {});
    const { stdout } = await tessera('contract', 'publish', 'cart');
    expect(bodyOf('PUT /contracts/cart')).toMatchObject({
      version: expect.any(String) as string,
      document: { openapi: expect.any(String) as string },
    });
    expect(stdout).toContain('The contract of cart is');
  });

  it('of a service without one is not understood', async () => {
    const { code, stderr } = await tessera('contract', 'publish', '../kit');
    expect(code).toBe(2);
    expect(stderr).toContain('has no contract');
  });
});
