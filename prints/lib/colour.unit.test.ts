import { describe, expect, it } from 'vitest';
import { mix, ramp, shade, snap } from './colour.ts';

describe('colours', () => {
  it('mix from one end to the other', () => {
    expect(mix('#2138c9', '#e8b23a', 0)).toBe('#2138c9');
    expect(mix('#2138c9', '#e8b23a', 1)).toBe('#e8b23a');
  });

  it('mix evenly to the eye: halfway from black to white is mid grey, not half the light', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#636363');
  });

  it('pass through every stop of a ramp and stay within it', () => {
    const sunset = ramp(['#f7d9a0', '#e0672c', '#131a33']);
    expect([sunset(-1), sunset(0.5), sunset(2)]).toEqual(['#f7d9a0', '#e0672c', '#131a33']);
  });

  it('refuse a ramp of one colour', () => {
    expect(() => ramp(['#000000'])).toThrow('at least two');
  });

  it('get lighter and darker', () => {
    expect(shade('#808080', 0.1) > '#808080').toBe(true);
    expect(shade('#808080', -0.1) < '#808080').toBe(true);
    expect(shade('#ffffff', 0.5)).toBe('#ffffff');
  });

  it('snap to few values so that shapes can share a path', () => {
    expect(snap('#010203')).toBe('#000006');
    expect(snap('#ffffff')).toBe('#ffffff');
  });
});
