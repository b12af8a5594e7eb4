import { describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import { judge } from './judge.ts';
import type { Observation } from './observation.ts';
import { observe } from './observe.ts';
import { defaultSettings } from './settings.ts';
import { emptyTally } from './tally.ts';
import { verdictOf } from './verdict.ts';

const trial = { share: 0.2, steps: 2, settings: { ...defaultSettings, minVisitors: 40 } };
const message = 'TypeError: x is not a function';

function seen(arm: Observation['arm'], metric: Observation['metric'] = arm): Observation {
  const fragment = 'cart/mini-cart';
  const error = metric === 'error' ? { message, fragment } : { message: null, fragment: null };
  return { metric, arm, share: trial.share, fresh: true, value: null, ...error };
}

/** Visitors one after the other, canary and control mixed as the share says. */
function tallyOf(o: {
  canary: [bad: number, all: number];
  control: [bad: number, all: number];
  lcp?: { canary: number; control: number };
}) {
  const tally = emptyTally();
  const turns = (['canary', 'control'] as const).flatMap((arm) =>
    Array.from({ length: o[arm][1] }, (_, index) => ({
      arm,
      at: (index + 0.5) / o[arm][1],
      index,
    })),
  );
  for (const { arm, index } of turns.sort((a, b) => a.at - b.at)) {
    observe(tally, seen(arm));
    if (index < o[arm][0]) observe(tally, seen(arm, 'error'));
    observe(tally, { ...seen(arm, 'outcome'), value: index < o[arm][0] ? 1 : 0 });
    if (o.lcp) observe(tally, { ...seen(arm, 'lcp'), value: o.lcp[arm] + (index % 10) });
  }
  return tally;
}

describe('the verdict', () => {
  test('on a release that breaks says who met what, and how sure that is', () => {
    const verdict = verdictOf(tallyOf({ canary: [12, 14], control: [1, 61] }), trial);
    expect(verdict.state).toBe('worse');
    expect(verdict.words).toMatch(
      /^12 of 14 visitors of the canary met an error \(control: 1 of 61\): "TypeError: x is not a function" in cart\/mini-cart\. That is not chance \(evidence (more than )?[\d,]+ : 1, needed 100 : 1\)\.$/,
    );
    expect(verdict.metrics[0]).toMatchObject({
      metric: 'errors',
      canary: 12 / 14,
      control: 1 / 61,
    });
    expect(decide(verdict, course(0), new Date(0))).toMatchObject({
      act: 'withdraw',
      reason: expect.stringMatching(/The release was withdrawn\.$/) as string,
    });
  });

  test('on too few visitors says how many there are of how many', () => {
    const verdict = verdictOf(tallyOf({ canary: [0, 31], control: [2, 124] }), {
      ...trial,
      settings: defaultSettings,
    });
    expect(verdict.state).toBe('too-early');
    expect(verdict.words).toBe('Too little to judge: 31 of 200 visitors so far.');
  });

  test('is not shaken by two visitors, whatever the chances', () => {
    const tally = emptyTally();
    for (let index = 0; index < 2; index += 1) {
      observe(tally, { ...seen('canary'), share: 0.001 });
      observe(tally, { ...seen('canary', 'error'), share: 0.001 });
    }
    const findings = judge(tally, { ...trial, share: 0.001 });
    expect(findings.metrics[0]?.evidence).toBeGreaterThan(findings.needed);
    expect(findings.state).toBe('too-early');
  });

  test('on a good release says what harm is excluded, or how many visitors that would need', () => {
    const few = verdictOf(tallyOf({ canary: [1, 100], control: [4, 400] }), trial);
    expect(few.state).toBe('healthy');
    expect(few.words).toMatch(
      /errors may still be up to [\d.]+ points higher; to exclude more than 1 point, about [\d,]+ visitors of the canary are needed\.$/,
    );
    const many = verdictOf(tallyOf({ canary: [40, 20_000], control: [160, 80_000] }), trial);
    expect(many.words).toMatch(/Errors are at most 0\.\d points higher\.$/);
  });

  test('holds a canary back while something is suspicious but not proven', () => {
    const verdict = verdictOf(tallyOf({ canary: [8, 100], control: [6, 400] }), trial);
    expect(verdict.state).toBe('too-early');
    expect(verdict.words).toMatch(/That may be chance .* the canary is held until it is clear\.$/);
  });

  test('does not call chance what is proven, while it may still be within the margin', () => {
    const lenient = { ...trial, settings: { ...trial.settings, errorMargin: 0.05 } };
    const verdict = verdictOf(tallyOf({ canary: [120, 2_000], control: [80, 8_000] }), lenient);
    expect(verdict.state).toBe('too-early');
    expect(verdict.words).toMatch(
      /That is not chance, but it may be within the 5(\.0)? points that/,
    );
  });

  test('lets pass what is proven to be worse by less than the margin', () => {
    const lenient = { ...trial, settings: { ...trial.settings, errorMargin: 0.2 } };
    const tally = tallyOf({ canary: [120, 2_000], control: [80, 8_000] });
    const [errors] = judge(tally, lenient).metrics;
    expect(errors?.evidence).toBeGreaterThan(100);
    expect(judge(tally, lenient).state).toBe('healthy');
    expect(judge(tally, trial).state).toBe('worse');
  });

  test('on slow pages names the vital with its figures', () => {
    const slow = tallyOf({
      canary: [0, 60],
      control: [0, 240],
      lcp: { canary: 4_000, control: 1_200 },
    });
    const verdict = verdictOf(slow, trial);
    expect(verdict.state).toBe('worse');
    expect(verdict.words).toContain('60 of 60 visitors of the canary met a slow largest paint');
    expect(verdict.words).toContain('LCP of 4,007 ms or less (control: 1,207 ms)');
  });

  test('slower pages that are still good are no reason to withdraw', () => {
    const tally = tallyOf({
      canary: [0, 200],
      control: [0, 800],
      lcp: { canary: 800, control: 400 },
    });
    expect(judge(tally, trial).state).toBe('healthy');
  });
});

describe('visitors that are not split as set', () => {
  const split = { canary: [0, 100], control: [0, 100] } as const;

  test('raise an alarm, and the canary is held', () => {
    const verdict = verdictOf(
      tallyOf({ canary: [...split.canary], control: [...split.control] }),
      trial,
    );
    expect(verdict.state).toBe('unbalanced');
    expect(verdict.ratio).toMatchObject({ expected: 0.2, observed: 0.5, alarm: true });
    expect(verdict.words).toContain(
      'Of 200 visitors, 100 reported from the canary, where 40 were expected.',
    );
    expect(decide(verdict, course(0), new Date(1e9))).toEqual({ act: 'hold', alarm: true });
  });

  test('do not make errors that both sides have look like the canary’s', () => {
    const verdict = verdictOf(tallyOf({ canary: [30, 100], control: [30, 100] }), trial);
    expect(verdict.metrics[0]?.evidence).toBeGreaterThan(100);
    expect(verdict.state).toBe('unbalanced');
  });

  test('do not save a release that breaks for everybody', () => {
    const verdict = verdictOf(tallyOf({ canary: [100, 100], control: [1, 100] }), trial);
    expect(verdict.state).toBe('worse');
    expect(verdict.words).toContain('Visitors are not split as set, and still the difference is');
  });
});

const plan = [
  { share: 0.2, seconds: 60 },
  { share: 0.5, seconds: 60 },
  { share: 1, seconds: 0 },
];
const course = (step: number) => ({ plan, step, stepSince: new Date(0) });

describe('the plan of a good canary', () => {
  const verdict = verdictOf(tallyOf({ canary: [1, 100], control: [4, 400] }), trial);

  test('goes on when the time of a step is over, not before', () => {
    expect(decide(verdict, course(0), new Date(59_999)).act).toBe('hold');
    expect(decide(verdict, course(0), new Date(60_000)).act).toBe('step');
  });

  test('ends with the promotion', () => {
    expect(decide(verdict, course(1), new Date(60_000))).toMatchObject({
      act: 'promote',
      reason: expect.stringMatching(/The release was promoted\.$/) as string,
    });
  });

  test('whose last share is below 1 waits for a person', () => {
    const alone = { plan: [{ share: 0.2, seconds: 0 }], step: 0, stepSince: new Date(0) };
    expect(decide(verdict, alone, new Date(1e12)).act).toBe('hold');
  });

  test('asks each step for visitors of its own', () => {
    const tally = tallyOf({ canary: [0, 100], control: [0, 400] });
    expect(judge(tally, { ...trial, share: 0.5 })).toMatchObject({ state: 'too-early', inStep: 0 });
  });
});
