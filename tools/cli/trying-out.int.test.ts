import { describe, expect, it } from 'vitest';
import { startFakeRegistry } from './testing/fake-registry.ts';
import { withRegistry } from './testing/with-registry.ts';

const shop = withRegistry();
const { tessera, bodyOf, changes } = shop;

describe('drills', () => {
  it('are for everybody and end by themselves', async () => {
    shop.registry.answer('POST /faults', 201, {
      id: 'f1',
      kind: 'delay',
      target: 'cart/mini-cart',
      ms: 3000,
      until: '2026-01-01T12:05:00.000Z',
    });
    const { stdout } = await tessera(
      ...['fault', 'on', 'delay', 'cart/mini-cart', '--ms', '3000', '--for', '5m'],
    );
    expect(bodyOf('POST /faults')).toEqual({
      kind: 'delay',
      target: 'cart/mini-cart',
      ms: 3000,
      seconds: 300,
    });
    expect(stdout).toContain('npx tessera fault off f1');
  });

  it('with --me are a link for one visitor', async () => {
    shop.registry.answer('POST /overrides', 201, { url: 'http://shop/?t=1', expiresAt: 'soon' });
    const { stdout } = await tessera('fault', 'on', 'error', 'cart', '--me');
    expect(bodyOf('POST /overrides')).toEqual({
      faults: [{ kind: 'error', target: 'cart', ms: 0 }],
      ttlSeconds: 600,
      reason: 'drill: error cart',
    });
    expect(bodyOf('POST /faults')).toBeUndefined();
    expect(stdout).toContain('http://shop/?t=1');
  });

  it.each([
    [['fault', 'on', 'slowness', 'cart'], 'delay, error, hang'],
    [['fault', 'on', 'error', 'Cart!'], 'cart/mini-cart'],
    [['fault', 'on', 'delay', 'cart'], '--ms 3000'],
    [['fault', 'on', 'delay', 'cart', '--ms', 'x'], '--ms takes milliseconds'],
    [['fault', 'on', 'error', 'cart', '--for', 'soon'], '--for takes a time'],
    [['fault', 'off'], 'or: all'],
  ])('%j is not understood', async (args, sentence) => {
    const { code, stderr } = await tessera(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
    expect(shop.registry.recorded).toEqual([]);
  });
});

describe('override', () => {
  it('of a stored release is a link and who can use it', async () => {
    shop.registry.answer('POST /overrides', 201, { url: 'http://shop/?t=1', expiresAt: 'soon' });
    const { stdout } = await tessera(
      'override',
      'cart',
      '1.1.0-b',
      '--for',
      '30m',
      '--path',
      '/cart',
    );
    expect(bodyOf('POST /overrides')).toEqual({
      releases: { cart: { id: '1.1.0-b' } },
      ttlSeconds: 1800,
      path: '/cart',
      reason: 'to look at cart 1.1.0-b',
    });
    expect(stdout).toContain('http://shop/?t=1\n');
    expect(stdout).toContain('browser that opens it first');
  });

  it('of a build that nobody serves says how to serve it, and makes no link', async () => {
    // Nothing listens where another registry was.
    const other = await startFakeRegistry();
    const nobody = other.url;
    await other.stop();
    const { code, stderr } = await tessera('override', 'cart', nobody);
    expect(code).toBe(1);
    expect(stderr).toContain(`${nobody}/release.json does not answer`);
    expect(stderr).toContain('npx tessera serve cart');
    expect(changes()).toEqual([]);
  });
});
