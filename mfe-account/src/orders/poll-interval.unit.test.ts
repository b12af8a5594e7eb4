import { describe, expect, it } from 'vitest';
import { pollInterval } from './poll-interval.ts';

const confirmed = { id: 'a', status: 'confirmed' } as const;
const placing = { id: 'b', status: 'placing' } as const;
const long = 3_600_000;

describe('the history is read again', () => {
  it('every second while an order is being placed, however long that takes', () => {
    expect(pollInterval([confirmed, placing], null, long)).toBe(1_000);
  });
  it('every second while the order that was just placed is missing', () => {
    expect(pollInterval([confirmed], 'b', 30_000)).toBe(1_000);
    expect(pollInterval([], 'b', 30_000)).toBe(1_000);
  });
  it('calmly once that order is there and settled', () => {
    expect(pollInterval([confirmed], 'a', 30_000)).toBe(15_000);
  });
  it('calmly when an order that was announced never came', () => {
    expect(pollInterval([confirmed], 'nonsense', long)).toBe(15_000);
  });
  it('every second just after the page was opened', () => {
    expect(pollInterval([], null, 2_000)).toBe(1_000);
  });
});
