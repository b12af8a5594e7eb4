import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, formatCount, sumCounts } from './count-tests.ts';

const vitest = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
  ],
};
const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };

describe('the count of tests', () => {
  it('takes skipped and planned ones together', () => {
    expect(countVitest(vitest)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('counts a file that could not be loaded as a failed test', () => {
    const unloadable = { status: 'failed', assertionResults: [] };
    const report = { ...vitest, testResults: [...vitest.testResults, unloadable] };
    expect(countVitest(report).failed).toBe(2);
  });

  it('counts a flaky journey as failed', () => {
    expect(countPlaywright({ stats })).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it('counts a run of journeys that broke as failed', () => {
    expect(countPlaywright({ stats, errors: [{ message: 'no server' }] }).failed).toBe(3);
  });

  it('is written in one line', () => {
    const sum = sumCounts([countVitest(vitest), countPlaywright({ stats })]);
    expect(formatCount(sum)).toBe('12 passed, 3 failed, 5 skipped');
  });
});
