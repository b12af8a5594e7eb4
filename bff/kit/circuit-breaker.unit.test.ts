import { describe, expect, it } from 'vitest';
import { createCircuitBreaker } from './circuit-breaker.ts';

function breaker() {
  const clock = { now: 0 };
  return { clock, it: createCircuitBreaker({ failures: 3, restMs: 100 }, () => clock.now) };
}

describe('a circuit breaker', () => {
  it('opens after enough failures in a row, not before', () => {
    const { it: one } = breaker();
    one.failed();
    one.failed();
    one.succeeded();
    one.failed();
    one.failed();
    expect(one.allows()).toBe(true);
    one.failed();
    expect(one.allows()).toBe(false);
  });

  it('lets a single call try after its rest, and closes when that works', () => {
    const { clock, it: one } = breaker();
    for (let n = 0; n < 3; n += 1) one.failed();
    clock.now = 100;
    expect([one.allows(), one.allows()]).toEqual([true, false]);
    one.succeeded();
    expect([one.allows(), one.allows()]).toEqual([true, true]);
  });
});
