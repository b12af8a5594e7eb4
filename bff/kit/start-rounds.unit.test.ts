import { expect, it, vi } from 'vitest';
import type { Logger } from './logger.ts';
import { startRounds } from './start-rounds.ts';

it('goes on after rounds that failed, tells the first of them, and ends none half-way', async () => {
  const warn = vi.fn();
  const [reached, leave] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let begun = 0;
  let ended = 0;
  const rounds = startRounds({
    async round() {
      begun += 1;
      if (begun < 3) throw new Error('away');
      reached.resolve();
      await leave.promise;
      ended += 1;
    },
    everyMs: 0,
    logger: { warn } as unknown as Logger,
    failed: 'could not, trying on',
  });
  await reached.promise;
  const stopped = rounds.stop();
  leave.resolve();
  await stopped;
  expect(ended).toBe(1);
  expect(begun).toBe(3);
  expect(warn.mock.calls.map(([, words]: unknown[]) => words)).toEqual(['could not, trying on']);
});
