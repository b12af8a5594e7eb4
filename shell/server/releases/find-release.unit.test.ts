import { expect, it, vi } from 'vitest';
import { testRelease } from '../testing/test-release.ts';
import { createFindRelease } from './find-release.ts';

const release = testRelease({ name: 'cart', id: 'k1' });

it('a release that is not there, or cannot be had, is asked for again after a while only', async () => {
  const clock = { now: 0 };
  const answers = [() => null, () => Promise.reject(new Error('away')), () => release];
  const read = vi.fn(async () => answers[Math.min(read.mock.calls.length, 3) - 1]!());
  const find = createFindRelease({ read }, () => clock.now);
  expect(await find('cart', 'k1')).toBeNull();
  expect(await find('cart', 'k1')).toBeNull();
  expect(read).toHaveBeenCalledTimes(1);
  clock.now = 5_001;
  expect(await find('cart', 'k1')).toBeNull();
  clock.now = 10_002;
  expect(await find('cart', 'k1')).toBe(release);
});

it('nobody waits for ever for a registry that hangs', async () => {
  vi.useFakeTimers();
  const find = createFindRelease({ read: () => new Promise(() => {}) });
  const found = find('cart', 'k1');
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await found).toBeNull();
  vi.useRealTimers();
});
