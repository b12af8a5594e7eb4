import { describe, expect, test } from 'vitest';
import { ratioEvidence } from './sample-ratio.ts';

describe('the sample-ratio test', () => {
  test.each([
    ['as set', { share: 0.05, canary: 500, control: 9_500 }],
    ['a little off, as chance does', { share: 0.5, canary: 480, control: 520 }],
    ['nobody yet', { share: 0.05, canary: 0, control: 0 }],
  ])('is quiet when visitors are split %s', (_, counts) => {
    expect(ratioEvidence([counts])).toBeLessThan(10);
  });

  test.each([
    ['three times too many', { share: 0.05, canary: 45, control: 255 }],
    ['nobody of the canary reports', { share: 0.5, canary: 0, control: 20 }],
    ['two points too few of very many', { share: 0.5, canary: 9_600, control: 10_400 }],
  ])('raises the alarm: %s', (_, counts) => {
    expect(ratioEvidence([counts])).toBeGreaterThan(1_000);
  });

  test('holds each share of a canary against its own visitors', () => {
    const split = [
      { share: 0.05, canary: 50, control: 950 },
      { share: 0.5, canary: 500, control: 500 },
    ];
    expect(ratioEvidence(split)).toBeLessThan(1);
  });
});
