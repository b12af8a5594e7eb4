import { expect, it } from 'vitest';
import { createRetryBudget } from './retry-budget.ts';

it('a retry budget allows retries as a share of the traffic', () => {
  const budget = createRetryBudget(0.2, 2);
  expect([budget.withdraw(), budget.withdraw(), budget.withdraw()]).toEqual([true, true, false]);
  for (let request = 0; request < 5; request += 1) budget.deposit();
  expect([budget.withdraw(), budget.withdraw()]).toEqual([true, false]);
});
