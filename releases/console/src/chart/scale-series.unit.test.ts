import { describe, expect, it } from 'vitest';
import { curvesOf, extentOf, spread } from './scale-series.ts';

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
    {
      at: '2026-01-01T00:00:20.000Z',
      canary: { ...nothing, visitors: 6, errors: 0, lcp: 800 },
      control: nothing,
    },
  ],
};

describe('the curves of a canary', () => {
  it('are shares of all visitors until then for errors, and have no point where nobody came', () => {
    const [canary, control] = curvesOf(series, 'errors');
    expect(canary?.points.map(({ value }) => value)).toEqual([0.25, 0.1]);
    expect(control?.points.map(({ value }) => value)).toEqual([0]);
  });

  it('are what each moment saw for vitals', () => {
    expect(curvesOf(series, 'lcp')[0]?.points.map(({ value }) => value)).toEqual([900, 800]);
  });

  it('span from the first to the last moment that was seen', () => {
    const extent = extentOf(curvesOf(series, 'lcp'));
    expect(extent).toEqual({
      from: Date.parse('2026-01-01T00:00:00.000Z'),
      to: Date.parse('2026-01-01T00:00:20.000Z'),
      top: 900,
    });
    expect(extentOf(curvesOf(series, 'inp'))).toBeNull();
  });
});

describe('labels at the ends of curves', () => {
  it('stay where they are when they do not touch', () => {
    expect(spread([10, 40], 14)).toEqual([10, 40]);
    expect(spread([10], 14)).toEqual([10]);
  });

  it('give way to each other and keep their order', () => {
    expect(spread([20, 22], 14)).toEqual([14, 28]);
    expect(spread([22, 20], 14)).toEqual([28, 14]);
    expect(spread([20, 20], 14)).toEqual([13, 27]);
  });
});
