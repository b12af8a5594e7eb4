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
  const points = [...trunk];
  const parents = trunk.map((_, i) => i - 1);
  const children = trunk.map(() => 0);
  const grid = pointGrid(REACH);
  points.forEach((point, i) => grid.add(i, point));

  const sprout = (from: number, [pullX, pullY]: Point): void => {
    const [x, y] = points[from] as Point;
    if ((children[from] ?? 0) >= MOST_CHILDREN) return;
    const angle = Math.atan2(pullY, pullX) + bend(x, y);
    const tip: Point = [x + Math.cos(angle) * STEP, y + Math.sin(angle) * STEP];
    for (const i of grid.near(tip))
      if (i !== from && distance(tip, points[i] as Point) < STEP * 0.62) return;
    children[from] = (children[from] ?? 0) + 1;
    children.push(0);
    parents.push(from);
    grid.add(points.push(tip) - 1, tip);
  };

  let left = attractors;
  for (let round = 0; round < MOST_ROUNDS && left.length > 0; round++) {
    const pulls = new Map<number, Point>();
    left = left.filter((attractor) => {
      const nearest = nearestTo(attractor);
      if (!nearest) return true;
      if (nearest.distance < REACHED) return false;
      const [x, y] = points[nearest.index] as Point;
      const [sumX, sumY] = pulls.get(nearest.index) ?? [0, 0];
      pulls.set(nearest.index, [
        sumX + (attractor[0] - x) / nearest.distance,
        sumY + (attractor[1] - y) / nearest.distance,
      ]);
      return true;
    });
    const before = points.length;
    for (const [index, pull] of pulls) sprout(index, pull);
    if (points.length === before || points.length > MOST_POINTS) break;
  }
  return { points, parents };

  function nearestTo(attractor: Point): { index: number; distance: number } | null {
    let best: { index: number; distance: number } | null = null;
    for (const index of grid.near(attractor)) {
      const away = distance(attractor, points[index] as Point);
      if (away < (best?.distance ?? REACH)) best = { index, distance: away };
    }
    return best;
  }
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
