import type { Field } from './noise.ts';
import type { Point } from './path.ts';
import { pointGrid } from './point-grid.ts';

/** A tree of points; each knows the index of the one it grew from, the root -1. */
export interface Branching {
  points: readonly Point[];
  parents: readonly number[];
}

/** How far a tip feels an attractor, how near it must come to use it up, and how far it grows. */
const REACH = 74;
const REACHED = 11;
const STEP = 6;
const MOST_POINTS = 12000;
const MOST_ROUNDS = 700;
const MOST_CHILDREN = 3;

/**
 * Space colonisation (Runions, Lane and Prusinkiewicz, 2007): every attractor pulls the nearest
 * point of the tree, pulled points grow a step, attractors that are reached vanish.
 *
 * @param trunk points from the root upwards
 * @param bend turns each step a little, so that branches are not ruled lines
 */
export function grow(
  trunk: readonly Point[],
  attractors: readonly Point[],
  bend: Field,
): Branching {
  const points: Point[] = [];
  const parents: number[] = [];
  const children: number[] = [];
  const places = pointGrid(STEP);
  const nearest = nearestPoints(attractors);

  const add = (point: Point, parent: number): void => {
    const index = points.push(point) - 1;
    parents.push(parent);
    children.push(0);
    places.add(index, point);
    nearest.consider(index, point);
  };
  const sprout = (from: number, [pullX, pullY]: Point): void => {
    const [x, y] = points[from] as Point;
    if ((children[from] ?? 0) >= MOST_CHILDREN) return;
    const angle = Math.atan2(pullY, pullX) + bend(x, y);
    const tip: Point = [x + Math.cos(angle) * STEP, y + Math.sin(angle) * STEP];
    const crowded = places.near(tip).some((i) => {
      return i !== from && distance(tip, points[i] as Point) < STEP * 0.62;
    });
    if (crowded) return;
    children[from] = (children[from] ?? 0) + 1;
    add(tip, from);
  };

  trunk.forEach((point, i) => add(point, i - 1));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = points.length;
    for (const [index, pull] of nearest.pulls(points)) sprout(index, pull);
    if (points.length === before || points.length > MOST_POINTS) break;
  }
  return { points, parents };
}

/** Keeps, for each attractor, the nearest point of the tree; cheap, since only new points matter. */
function nearestPoints(attractors: readonly Point[]) {
  const grid = pointGrid(REACH);
  attractors.forEach((attractor, i) => grid.add(i, attractor));
  const nearest = attractors.map(() => ({ index: -1, distance: REACH }));
  const alive = attractors.map(() => true);
  return {
    consider(index: number, point: Point): void {
      for (const i of grid.near(point)) {
        const away = distance(attractors[i] as Point, point);
        if (alive[i] && away < (nearest[i]?.distance ?? 0)) nearest[i] = { index, distance: away };
      }
    },
    /** The sum of the pulls on each point that is pulled; attractors that are reached vanish. */
    pulls(points: readonly Point[]): Map<number, Point> {
      const sums = new Map<number, Point>();
      nearest.forEach(({ index, distance }, i) => {
        if (!alive[i] || index < 0) return;
        if (distance < REACHED) {
          alive[i] = false;
          return;
        }
        const [x, y] = points[index] as Point;
        const [toX, toY] = attractors[i] as Point;
        const [sumX, sumY] = sums.get(index) ?? [0, 0];
        sums.set(index, [sumX + (toX - x) / distance, sumY + (toY - y) / distance]);
      });
      return sums;
    },
  };
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
