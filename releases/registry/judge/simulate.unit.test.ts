import { describe, expect, test } from 'vitest';
import { runTrial } from './run-trial.ts';
import { sameAsControl, usual } from './simulate.ts';

// A larger alpha than in use makes false alarms frequent enough to be counted in a short time.
const alpha = 0.1;
const runs = 300;
const visitors = 400;
/** Three standard deviations above alpha: one false failure in a thousand, and the seeds are fixed anyway. */
const most = alpha + 3 * Math.sqrt((alpha * (1 - alpha)) / runs);

describe('a release that is as good as the control', () => {
  test.each(sameAsControl)(
    'is not blamed oftener than alpha: $name at $shareName',
    { timeout: 60_000 },
    ({ name: _, shareName: __, ...plan }) => {
      const share = (index: number) => plan.share(index * 4);
      const results = Array.from({ length: runs }, (_, seed) =>
        runTrial({ ...plan, share, seed, visitors, settings: { alpha }, lookEvery: 100 }),
      );
      const part = (is: (result: (typeof results)[number]) => boolean) =>
        results.filter(is).length / runs;
      expect(part((result) => result.reachedLimit)).toBeLessThanOrEqual(most);
      expect(part((result) => result.intervalWrong)).toBeLessThanOrEqual(most);
      expect(part((result) => result.ratioAlarm)).toBeLessThanOrEqual(0.01);
    },
  );
});

test('a release that breaks for everybody is withdrawn after a few visitors', () => {
  const broken = { ...usual, errors: 1 };
  const results = Array.from({ length: 50 }, (_, seed) =>
    runTrial({ seed, visitors: 200, share: () => 0.5, canary: broken, control: usual }),
  );
  expect(Math.max(...results.map((result) => result.withdrawnAt ?? Infinity))).toBeLessThan(60);
});
