import type { Point } from './path.ts';

/** Heights on a square lattice, row by row; all rows are equally long. */
export type Heights = readonly (readonly number[])[];

type Edge = 'top' | 'right' | 'bottom' | 'left';

/**
 * Which edges a contour crosses in a cell, by which corners lie above it
 * (8 top left, 4 top right, 2 bottom right, 1 bottom left). High ground stays on the left.
 */
const crossings: readonly (readonly (readonly [from: Edge, to: Edge])[])[] = [
  [],
  [['bottom', 'left']],
  [['right', 'bottom']],
  [['right', 'left']],
  [['top', 'right']],
  [
    ['top', 'left'],
    ['bottom', 'right'],
  ],
  [['top', 'bottom']],
  [['top', 'left']],
  [['left', 'top']],
  [['bottom', 'top']],
  [
    ['left', 'bottom'],
    ['right', 'top'],
  ],
  [['right', 'top']],
  [['left', 'right']],
  [['bottom', 'right']],
  [['left', 'bottom']],
  [],
];

/** A piece of contour inside one cell: it enters over one lattice edge and leaves over another. */
interface Segment {
  start: Point;
  /** Where the next segment starts. Named by edge, since rounded coordinates may coincide. */
  next: string;
}

/** The closed contours at a level, in lattice units (marching squares, Lorensen and Cline 1987). */
export function contours(heights: Heights, level: number): Point[][] {
  const segments = new Map<string, Segment>();
  for (let y = 0; y < heights.length - 1; y++) {
    for (let x = 0; x < (heights[y]?.length ?? 0) - 1; x++) {
      addSegments(segments, heights, x, y, level);
    }
  }
  return joined(segments);
}

function addSegments(
  segments: Map<string, Segment>,
  heights: Heights,
  x: number,
  y: number,
  level: number,
): void {
  const at = (dx: number, dy: number) => heights[y + dy]?.[x + dx] as number;
  const above = (dx: number, dy: number) => (at(dx, dy) > level ? 1 : 0);
  const shape = above(0, 0) * 8 + above(1, 0) * 4 + above(1, 1) * 2 + above(0, 1);
  const share = (from: number, to: number) => (level - from) / (to - from);
  const points: Record<Edge, () => Point> = {
    top: () => [x + share(at(0, 0), at(1, 0)), y],
    right: () => [x + 1, y + share(at(1, 0), at(1, 1))],
    bottom: () => [x + share(at(0, 1), at(1, 1)), y + 1],
    left: () => [x, y + share(at(0, 0), at(0, 1))],
  };
  const names: Record<Edge, string> = {
    top: `across ${x} ${y}`,
    right: `down ${x + 1} ${y}`,
    bottom: `across ${x} ${y + 1}`,
    left: `down ${x} ${y}`,
  };
  for (const [from, to] of crossings[shape] ?? [])
    segments.set(names[from], { start: points[from](), next: names[to] });
}

function joined(segments: Map<string, Segment>): Point[][] {
  const loops: Point[][] = [];
  for (const first of segments.keys()) {
    const loop: Point[] = [];
    for (let edge = first, segment = segments.get(edge); segment; segment = segments.get(edge)) {
      segments.delete(edge);
      loop.push(segment.start);
      edge = segment.next;
    }
    loops.push(loop);
  }
  return loops;
}
