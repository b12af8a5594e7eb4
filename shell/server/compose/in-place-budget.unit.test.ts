import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createInPlaceBudget } from './in-place-budget.ts';

const never = new Promise<never>(() => {});

describe('the time a page waits for slots', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is one sum, however many slots are late', async () => {
    const budget = createInPlaceBudget(60);
    const startedAt = performance.now();
    const waiting = (async () => {
      for (let slot = 0; slot < 5; slot += 1) await budget.spendOn(never);
    })();
    await vi.advanceTimersByTimeAsync(60);
    await waiting;
    expect(performance.now() - startedAt).toBe(60);
  });

  it('ends as soon as the slot is there, or has failed', async () => {
    const budget = createInPlaceBudget(60);
    await budget.spendOn(Promise.resolve());
    await budget.spendOn(Promise.reject(new Error('gone')));
    expect(vi.getTimerCount()).toBe(0);
  });
});
