import { describe, expect, it } from 'vitest';
import { createRateLimit } from './rate-limit.ts';
import { stripMessage } from './strip-message.ts';

describe('a message goes on without what could be somebody’s', () => {
  it.each([
    ['Failed to fetch https://shop.example/orders/77?token=abc', 'Failed to fetch <url>'],
    ['at (blob:http://x/1-2) and data:text/html,hi', 'at (<url>) and <url>'],
    ['no account for ada.l+shop@example.co.uk, sorry', 'no account for <email>, sorry'],
    ['card 4242 4242 4242 4242 refused', 'card <number> refused'],
    ['call +353 (1) 555-0101', 'call <number>'],
    ['order 1234567', 'order <number>'],
    ['line 42 of 100: x is undefined', 'line 42 of 100: x is undefined'],
    ['first line\nsecond with a secret', 'first line'],
  ])('%s', (message, stripped) => {
    expect(stripMessage(message)).toBe(stripped);
  });

  it('and is never long', () => {
    expect(stripMessage('x'.repeat(10_000))).toHaveLength(200);
  });

  it('and not cut in the middle of a character', () => {
    expect(stripMessage(`${'x'.repeat(199)}😀`)).toBe(`${'x'.repeat(199)}\ufffd`);
  });
});

describe('a rate limit', () => {
  const open = (limit?: number) => {
    const clock = { now: 0 };
    return {
      clock,
      limit: createRateLimit({
        burst: 2,
        perSecond: 1,
        now: () => clock.now,
        ...(limit === undefined ? {} : { limit }),
      }),
    };
  };

  it('lets a burst through, then so many a second, each key for itself', () => {
    const { limit, clock } = open();
    expect([limit.allows('a'), limit.allows('a'), limit.allows('a')]).toEqual([true, true, false]);
    expect(limit.allows('b')).toBe(true);
    clock.now = 1_000;
    expect([limit.allows('a'), limit.allows('a')]).toEqual([true, false]);
    clock.now = 100_000;
    expect([limit.allows('a'), limit.allows('a'), limit.allows('a')]).toEqual([true, true, false]);
  });

  it('remembers no more keys than its limit', () => {
    const { limit } = open(2);
    for (const key of ['a', 'a', 'b', 'c']) limit.allows(key);
    expect(limit.allows('a'), 'forgotten, so afresh').toBe(true);
  });
});
