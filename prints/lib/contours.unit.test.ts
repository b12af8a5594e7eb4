import { describe, expect, it } from 'vitest';
import { contours } from './contours.ts';
import type { Point } from './path.ts';

const lattice = (size: number, height: (x: number, y: number) => number) =>
  Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => height(x, y)));

const gap = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);

describe('contours', () => {
  it('draws one ring around a hill, at the right distance', () => {
    const hill = lattice(21, (x, y) => -Math.hypot(x - 10, y - 10));
    const loops = contours(hill, -5);
    expect(loops).toHaveLength(1);
    for (const point of loops[0] ?? []) expect(gap(point, [10, 10])).toBeCloseTo(5, 0);
  });

  it('closes every loop, even where a contour runs through lattice points', () => {
    const checks = lattice(12, (x, y) => {
      if (x === 0 || y === 0 || x === 11 || y === 11) return -1;
      return (x + y) % 3 === 0 ? 0 : (x * 7 + y * 5) % 4;
    });
    for (const level of [0, 0.0004, 0.5, 1, 1.5]) {
      for (const loop of contours(checks, level)) {
        expect(gap(loop[0] as Point, loop.at(-1) as Point)).toBeLessThan(1.5);
      }
    }
  });

  it('finds nothing above the highest point', () => {
    expect(
      contours(
        lattice(5, () => 1),
        2,
      ),
    ).toEqual([]);
  });
});
