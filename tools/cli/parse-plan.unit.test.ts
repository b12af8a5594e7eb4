import { describe, expect, it } from 'vitest';
import { formatPlan, parsePlan } from './parse-plan.ts';

const threeSteps = [
  { share: 0.05, seconds: 600 },
  { share: 0.25, seconds: 5400 },
  { share: 1, seconds: 0 },
];

describe('a plan', () => {
  it.each([
    '5% 10m → 25% 1h30m → 100%',
    '5% 10m -> 25% 1h30m -> 100%',
    '5% 10m,25% 1h30m,100%',
    '  5%   600s→25% 90m→ 100  ',
    '5 10m, 25 1.5h, 100',
  ])('is read from "%s"', (text) => {
    expect(parsePlan(text)).toEqual({ steps: threeSteps });
  });

  it('of one share stays until somebody ends it', () => {
    expect(parsePlan('0.5%')).toEqual({ steps: [{ share: 0.005, seconds: 0 }] });
  });

  it('is printed as it can be read again', () => {
    const text = formatPlan(threeSteps);
    expect(text).toBe('5% 10m → 25% 1h30m → 100%');
    expect(parsePlan(text)).toEqual({ steps: threeSteps });
  });

  it('keeps shares that binary fractions do not hit', () => {
    expect(formatPlan([{ share: 0.07, seconds: 1 }])).toBe('7% 1s');
    expect(formatPlan([{ share: 0.1 + 0.2, seconds: 0 }])).toBe('30%');
  });
});

describe('a wrong plan says what is wrong, and where:', () => {
  it.each([
    ['5% 10x → 100%', '   ^^^', 'no time'],
    ['5% 0s → 100%', '   ^^', 'no time'],
    ['five 10m → 100%', '^^^^', 'no share'],
    ['5% 10m → 5% 10m → 100%', '         ^^', 'larger share'],
    ['5% → 100%', '^^', 'How long'],
    ['5% 10m → 100% 10m', '              ^^^', 'takes no time'],
    ['5% 10m → 25% 10m', '             ^^^', 'promotes it'],
    ['5% 10m → → 100%', '         ^', 'step is missing'],
    ['5% 10m → 120%', '         ^^^^', 'at most 100%'],
    ['0% 10m → 100%', '^^', 'more than 0%'],
    ['5% 10m 20m → 100%', '       ^^^', 'here is more'],
    ['', '^', 'step is missing'],
  ])('%s', (plan, mark, sentence) => {
    const parsed = parsePlan(plan);
    const error = 'error' in parsed ? parsed.error : '';
    expect(error).toContain(sentence);
    expect(error.split('\n').slice(2, 4)).toEqual([`  ${plan}`, `  ${mark}`]);
  });
});
