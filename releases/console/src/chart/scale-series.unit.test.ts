import { describe, expect, it } from 'vitest';
import { curvesOf, extentOf } from './scale-series.ts';

const nothing = { visitors: 0, errors: 0, lcp: null, inp: null, cls: null };
const series = {
  every: 10,
  points: [
    {
      at: '2026-01-01T00:00:00.000Z',
      canary: { ...nothing, visitors: 4, errors: 1, lcp: 900 },
      control: nothing,
    },
    {
      at: '2026-01-01T00:00:10.000Z',
      canary: nothing,
      control: { ...nothing, visitors: 10, errors: 0, lcp: 700 },
    },
  ],
};

describe('the curves of a canary', () => {
  it('are shares of visitors for errors, and have no point where nobody came', () => {
    const [canary, control] = curvesOf(series, 'errors');
    expect(canary?.points.map(({ value }) => value)).toEqual([0.25]);
    expect(control?.points.map(({ value }) => value)).toEqual([0]);
  });

  it('span from the first to the last moment that was seen', () => {
    const extent = extentOf(curvesOf(series, 'lcp'));
    expect(extent).toEqual({
      from: Date.parse('2026-01-01T00:00:00.000Z'),
      to: Date.parse('2026-01-01T00:00:10.000Z'),
      top: 900,
    });
    expect(extentOf(curvesOf(series, 'inp'))).toBeNull();
  });
});
