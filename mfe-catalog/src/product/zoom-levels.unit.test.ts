import { describe, expect, it } from 'vitest';
import { pinched, scrollTo, stepped } from './zoom-levels.ts';

describe('how close one looks', () => {
  it('goes level by level and stops at both ends', () => {
    expect(stepped(100, 1)).toBe(150);
    expect(stepped(150, -1)).toBe(100);
    expect(stepped(400, 1)).toBe(400);
    expect(stepped(100, -1)).toBe(100);
  });

  it('follows fingers to the nearest level', () => {
    expect(pinched(100, 2.1)).toBe(200);
    expect(pinched(200, 0.4)).toBe(100);
    expect(pinched(300, 10)).toBe(400);
    expect(pinched(150, 1)).toBe(150);
  });

  it('brings a point into the middle, as far as the print reaches', () => {
    expect(scrollTo(0.5, 1000, 400)).toBe(300);
    expect(scrollTo(0, 1000, 400)).toBe(0);
    expect(scrollTo(1, 1000, 400)).toBe(600);
  });
});
