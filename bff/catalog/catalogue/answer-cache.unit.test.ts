import { describe, expect, it } from 'vitest';
import { createAnswerCache } from './answer-cache.ts';

const text = (body: Uint8Array | undefined) => body && new TextDecoder().decode(body);

describe('the cache of answers', () => {
  it('gives an answer for its own version only', () => {
    const cache = createAnswerCache();
    cache.set('a', { version: 2, body: 'two' });
    expect(text(cache.get('a', 2))).toBe('two');
    expect(cache.get('a', 3)).toBeUndefined();
  });

  it('keeps the newer answer when an older one arrives late', () => {
    const cache = createAnswerCache();
    cache.set('a', { version: 2, body: 'two' });
    cache.set('a', { version: 1, body: 'one' });
    expect(text(cache.get('a', 2))).toBe('two');
  });

  it('forgets what was used least lately', () => {
    const cache = createAnswerCache(2);
    for (const key of ['a', 'b']) cache.set(key, { version: 1, body: key });
    cache.get('a', 1);
    cache.set('c', { version: 1, body: 'c' });
    expect([cache.has('a'), cache.has('b'), cache.has('c')]).toEqual([true, false, true]);
  });
});
