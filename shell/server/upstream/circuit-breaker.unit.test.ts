import { describe, expect, it } from 'vitest';
import { createBreakers } from './breakers.ts';

const policy = { failures: 3, cooldownMs: 1000, maxCooldownMs: 3000 };

const breakersAt = () => {
  const clock = { now: 0 };
  const changes: string[] = [];
  const breakers = createBreakers({
    now: () => clock.now,
    policy,
    onChange: (name, from, to) => changes.push(`${name}: ${from} → ${to}`),
  });
  const failTimes = (times: number, name = 'cart') => {
    for (let n = 0; n < times; n += 1) {
      if (breakers.admit(name)) breakers.fail(name);
    }
  };
  return { clock, breakers, changes, failTimes };
};

describe('a circuit breaker', () => {
  it('opens after failures in a row', () => {
    const { breakers, failTimes } = breakersAt();
    failTimes(2);
    expect(breakers.admit('cart')).toBe(true);
    breakers.fail('cart');
    expect(breakers.admit('cart')).toBe(false);
  });

  it('counts only failures in a row', () => {
    const { breakers, failTimes } = breakersAt();
    failTimes(2);
    breakers.succeed('cart');
    failTimes(2);
    expect(breakers.admit('cart')).toBe(true);
  });

  it('lets one trial through after its pause, and closes when that succeeds', () => {
    const { breakers, clock, failTimes } = breakersAt();
    failTimes(3);
    clock.now = 999;
    expect(breakers.admit('cart')).toBe(false);
    clock.now = 1000;
    expect(breakers.admit('cart')).toBe(true);
    expect(breakers.admit('cart')).toBe(false);
    breakers.succeed('cart');
    expect(breakers.admit('cart')).toBe(true);
    expect(breakers.states()).toEqual({ cart: 'closed' });
  });

  it('doubles its pause with every failed trial, up to the longest', () => {
    const { breakers, clock, failTimes } = breakersAt();
    failTimes(3);
    const pauses: number[] = [];
    for (let trial = 0; trial < 3; trial += 1) {
      const openedAt = clock.now;
      while (!breakers.admit('cart')) clock.now += 500;
      pauses.push(clock.now - openedAt);
      breakers.fail('cart');
    }
    expect(pauses).toEqual([1000, 2000, 3000]);
  });

  it('tries again when nobody said how the trial went', () => {
    const { breakers, clock, failTimes } = breakersAt();
    failTimes(3);
    clock.now = 1000;
    breakers.admit('cart');
    clock.now = 11_000;
    expect(breakers.admit('cart')).toBe(true);
  });

  it('ends a trial that told nothing by another pause', () => {
    const { breakers, clock, failTimes } = breakersAt();
    failTimes(3);
    clock.now = 1000;
    breakers.admit('cart');
    breakers.endTrial('cart');
    expect(breakers.admit('cart')).toBe(false);
    clock.now = 3000;
    expect(breakers.admit('cart')).toBe(true);
  });

  it('asks none of several when one refuses', () => {
    const { breakers, clock, failTimes } = breakersAt();
    failTimes(3, 'cart');
    failTimes(3, 'cart/mini-cart');
    clock.now = 1000;
    breakers.admit('cart/mini-cart');
    expect(breakers.admit('cart', 'cart/mini-cart')).toBe(false);
    expect(breakers.admit('cart'), 'the trial of the other was not used up').toBe(true);
  });

  it('says in whole seconds when it is worth to come back', () => {
    const { breakers, clock, failTimes } = breakersAt();
    failTimes(3);
    clock.now = 1;
    expect(breakers.retryAfterSeconds('cart')).toBe(1);
    expect(breakers.retryAfterSeconds('catalog')).toBe(1);
  });

  it('tells of changes, once each', () => {
    const { changes, failTimes } = breakersAt();
    failTimes(5);
    expect(changes).toEqual(['cart: closed → open']);
  });
});
