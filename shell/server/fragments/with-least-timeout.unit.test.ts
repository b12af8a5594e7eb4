import { expect, test } from 'vitest';
import type { FragmentCall } from './fetch-fragment.ts';
import type { PageRequest } from './page-request.ts';
import { withLeastTimeout } from './with-least-timeout.ts';

test.each([
  { timeoutMs: 300, leastMs: 2_000, given: 2_000 },
  { timeoutMs: 3_000, leastMs: 2_000, given: 3_000 },
  { timeoutMs: 300, leastMs: 0, given: 300 },
])(
  'a fragment that has $timeoutMs ms gets $given ms where $leastMs is the least',
  async ({ timeoutMs, leastMs, given }) => {
    const asked: number[] = [];
    const fetchFragment = withLeastTimeout(async (_, call) => {
      asked.push(call.timeoutMs);
      return { kind: 'failed', reason: 'timeout', ms: 0 };
    }, leastMs);
    await fetchFragment({} as PageRequest, { timeoutMs } as FragmentCall);
    expect(asked).toEqual([given]);
  },
);
