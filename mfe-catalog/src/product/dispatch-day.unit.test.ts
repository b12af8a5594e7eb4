import { describe, expect, it } from 'vitest';
import { dispatchDay } from './dispatch-day.ts';

describe('the day an order leaves the studio', () => {
  it.each([
    ['a Monday morning', '2026-11-23T09:00:00Z', '2026-11-25'],
    ['a Monday evening', '2026-11-23T17:00:00Z', '2026-11-26'],
    ['a Thursday: over the weekend', '2026-11-26T09:00:00Z', '2026-11-30'],
    [
      'a Saturday: as if on Monday evening before the cut-off',
      '2026-11-28T09:00:00Z',
      '2026-12-02',
    ],
    ['half past three in summer, by the clock of the studio', '2026-07-06T14:30:00Z', '2026-07-08'],
    ['four in summer, by the clock of the studio', '2026-07-06T15:00:00Z', '2026-07-09'],
  ])('after %s', (_, now, expected) => {
    expect(dispatchDay(new Date(now))).toBe(expected);
  });
});
