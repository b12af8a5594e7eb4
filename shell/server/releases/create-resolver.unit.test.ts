import { describe, expect, it } from 'vitest';
import { bucketOf } from '@tessera/releases/bucket';
import type { CanaryShare } from '@tessera/releases/routing-table';
import { testRelease } from '../testing/test-release.ts';
import { routed, testRouting } from '../testing/test-routing.ts';
import { createResolver, manifestKey } from './create-resolver.ts';
import { createReleaseSets } from './release-sets.ts';

const releases = ['catalog@c1', 'catalog@c2', 'cart@k1', 'cart@k2', 'gift@g1'].map((key) => {
  const [name = '', id = ''] = key.split('@');
  return testRelease({ name, id });
});
const manifests = new Map(releases.map((one) => [manifestKey(one.name, one.id), one]));
const canary = (id: string, share: number, salt = 'salt'): CanaryShare => ({
  number: 7,
  id,
  share,
  salt,
});
const sets = createReleaseSets();
const resolver = (catalog: CanaryShare | null, cart: CanaryShare | null = null) =>
  createResolver(
    testRouting([], {
      microFrontends: {
        catalog: routed('c1', { canary: catalog }),
        cart: routed('k1', { canary: cart }),
      },
    }),
    manifests,
    sets,
  );
const visitors = Array.from({ length: 4_000 }, (_, index) => `visitor-${index}`);
const inCanary = (resolve: ReturnType<typeof resolver>, name = 'catalog') =>
  new Set(visitors.filter((id) => resolve(id).assignments.get(name)?.bucket === 'canary'));

describe('without a canary', () => {
  it('everybody gets the same object, and is called live', () => {
    const resolve = resolver(null);
    expect(resolve('a')).toBe(resolve('b'));
    expect(resolve('a').assignments.get('cart')).toEqual({
      id: 'k1',
      bucket: 'live',
      canary: null,
      unit: null,
    });
  });
});

describe('a canary', () => {
  it('is for exactly those whose place is below its share, and the others are its control', () => {
    const resolve = resolver(canary('c2', 0.3));
    for (const id of visitors.slice(0, 300)) {
      const isIn = bucketOf('salt', 'catalog', id) < 0.3;
      const { releases: set, assignments } = resolve(id);
      expect(set.get('catalog')?.id).toBe(isIn ? 'c2' : 'c1');
      expect(assignments.get('catalog')).toMatchObject({
        id: isIn ? 'c2' : 'c1',
        bucket: isIn ? 'canary' : 'control',
        canary: 7,
      });
      expect(assignments.get('cart')?.bucket).toBe('live');
    }
  });

  it('gives a visitor the same release at each request, with the same object for the set', () => {
    const resolve = resolver(canary('c2', 0.5));
    for (const id of visitors.slice(0, 50)) {
      expect(resolve(id).releases).toBe(resolve(id).releases);
      expect(resolve(id).assignments).toEqual(resolve(id).assignments);
    }
    expect(new Set(visitors.map((id) => resolve(id).releases)).size).toBe(2);
  });

  it('keeps everybody who is in when its share grows, and lets in about as many as it says', () => {
    const few = inCanary(resolver(canary('c2', 0.05)));
    const more = inCanary(resolver(canary('c2', 0.25)));
    expect([...few].filter((id) => !more.has(id))).toEqual([]);
    expect(few.size / visitors.length).toBeCloseTo(0.05, 1);
    expect(more.size / visitors.length).toBeCloseTo(0.25, 1);
  });

  it('with a share of 0 is for nobody, of 1 for everybody', () => {
    expect(inCanary(resolver(canary('c2', 0))).size).toBe(0);
    expect(inCanary(resolver(canary('c2', 1))).size).toBe(visitors.length);
  });

  it('chooses independently of another one, and calls a visitor by another name', () => {
    const resolve = resolver(canary('c2', 0.5), canary('k2', 0.5, 'other'));
    const inCart = inCanary(resolve, 'cart');
    const both = [...inCanary(resolve)].filter((id) => inCart.has(id));
    expect(both.length / visitors.length).toBeCloseTo(0.25, 1);
    expect(new Set(visitors.map((id) => resolve(id).composition)).size).toBe(4);
    const { assignments } = resolve('somebody');
    expect(assignments.get('catalog')?.unit).toMatch(/^[0-9a-f]{16}$/);
    expect(assignments.get('catalog')?.unit).not.toBe(assignments.get('cart')?.unit);
    expect(assignments.get('catalog')?.unit).not.toContain('somebody');
  });

  it('of a micro-frontend that was never live leaves the others without it', () => {
    const table = testRouting([], {
      microFrontends: {
        cart: routed('k1'),
        gift: routed(null, { canary: canary('g1', 0.5) }),
      },
    });
    const resolve = createResolver(table, manifests, sets);
    const sizes = new Set(visitors.map((id) => resolve(id).releases.size));
    expect(sizes).toEqual(new Set([1, 2]));
    const without = visitors.find((id) => resolve(id).releases.size === 1)!;
    expect(resolve(without).assignments.has('gift')).toBe(false);
  });
});

it('the same releases are the same object after another table, so that what is cached by it stays', () => {
  const before = resolver(null)('x');
  const canaryOf = resolver(canary('c2', 1))('x');
  expect(resolver(null)('x').releases).toBe(before.releases);
  expect(
    resolver(canary('c2', 0.9, 'new'))(visitors.find((id) => bucketOf('new', 'catalog', id) < 0.9)!)
      .releases,
  ).toBe(canaryOf.releases);
});
