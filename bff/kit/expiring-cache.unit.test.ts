import { describe, expect, it } from 'vitest';
import { createExpiringCache } from './expiring-cache.ts';

describe('an expiring cache', () => {
  it('forgets at the given time', () => {
    let now = 0;
    const cache = createExpiringCache<string>(10, () => now);
    cache.set('a', 'A', 100);
    now = 99;
    expect(cache.get('a')).toBe('A');
    now = 100;
    expect(cache.get('a')).toBeUndefined();
  });

  it('never holds more than its limit; the oldest goes', () => {
    const cache = createExpiringCache<number>(2, () => 0);
    for (const [index, key] of ['a', 'b', 'c'].entries()) cache.set(key, index, 1);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([undefined, 1, 2]);
  });
});
