import { expect, it } from 'vitest';
import { costOfCall, timed } from './stopwatch.ts';

it('gives back what was measured, and throws what it threw', async () => {
  expect(await timed(async () => 'made')).toMatchObject({ value: 'made' });
  await expect(timed(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});

it('calls once for each input, and one slow call of many moves the 99th percentile, not the middle', () => {
  const seen: string[] = [];
  const clock = fakeClock();
  const cost = costOfCall(
    (input) => {
      seen.push(input);
      clock.pass(input === 'slow' ? 5 : 0.001);
    },
    ['slow', ...Array.from({ length: 49 }, (_, index) => String(index))],
    clock.now,
  );
  expect(seen).toHaveLength(50);
  expect(cost.median).toBeCloseTo(1);
  expect(cost.p99).toBeCloseTo(5000);
});

function fakeClock() {
  let time = 0;
  return { now: () => time, pass: (ms: number) => void (time += ms) };
}
