import { expect, it } from 'vitest';
import { listPlaywrightFailures, listVitestFailures } from './list-failures.ts';

it('names each failed test with the first lines of its message, without colours', () => {
  const failureMessages = [
    '\u001B[31mError: 1 is not 2\u001B[39m\nline\nline\nline\nline\nline\nno more',
  ];
  const testResults = [
    {
      name: 'a.test.ts',
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'good' },
        { status: 'failed', fullName: 'bad', failureMessages },
      ],
    },
    { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    { name: 'c.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] },
  ];
  const [bad, unloadable, ...rest] = listVitestFailures({ testResults });
  expect(bad).toMatch(/^a\.test\.ts › bad\n {4}Error: 1 is not 2\n/);
  expect(bad).not.toContain('no more');
  expect(unloadable).toBe('b.test.ts › the file could not be run\n    no such module');
  expect(rest).toEqual([]);
});

it('names failed and flaky journeys, however deep they lie, and a run that broke', () => {
  const spec = (title: string, status: string, message: string) => ({
    title,
    file: 'cart.e2e.ts',
    tests: [{ status, results: [{ error: { message } }, {}] }],
  });
  const suites = [
    {
      title: 'cart.e2e.ts',
      specs: [spec('buys', 'unexpected', 'no button')],
      suites: [
        { title: 'deep', specs: [spec('waits', 'flaky', 'late'), spec('is', 'expected', '')] },
      ],
    },
  ];
  expect(listPlaywrightFailures({ suites, errors: [{ message: 'no shop' }] })).toEqual([
    'journeys/cart.e2e.ts › waits\n    late',
    'journeys/cart.e2e.ts › buys\n    no button',
    'journeys › the run itself\n    no shop',
  ]);
});
