import { describe, expect, it } from 'vitest';
import { occupancy } from './occupancy.ts';

describe('occupancy', () => {
  it('keeps others out of a place that is taken, but not its owner', () => {
    const taken = occupancy(6, 4);
    taken.mark([600, 600], 50, 1);
    expect(taken.isFree([640, 600], 20, 0)).toBe(false);
    expect(taken.isFree([640, 600], 20, 2)).toBe(false);
    expect(taken.isFree([640, 600], 20, 1)).toBe(true);
    expect(taken.isFree([700, 600], 20, 0)).toBe(true);
  });

  it('counts what lies beyond the rim as taken', () => {
    expect(occupancy(6, 4).isFree([-60, 600], 10, 0)).toBe(false);
    expect(occupancy(6, 20).isFree([-60, 600], 10, 0)).toBe(true);
  });
});
