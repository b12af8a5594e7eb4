import { Delaunay } from 'd3-delaunay';
import { shade, snap, type Colour } from '../lib/colour.ts';
import { simplex } from '../lib/noise.ts';
import { between, closedCurve, short, type Point } from '../lib/path.ts';
import { random, type Random, type Weighted } from '../lib/random.ts';
import { clamp, lerp, TURN } from '../lib/scalar.ts';
import { HEIGHT, shapesByColour, sheet, WIDTH } from '../lib/svg.ts';

export interface TerrazzoOptions {
  ground: Colour;
  /** Each with how often it is picked. */
  stones: readonly Weighted<Colour>[];
  count: number;
}

const defaults: TerrazzoOptions = {
  ground: '#e9e4da',
  stones: [
    ['#f6f2ea', 4],
    ['#1f3d3a', 2],
    ['#c9553b', 1.6],
    ['#e2b04a', 1],
    ['#8fb0a6', 2],
    ['#d8b9a3', 2.4],
    ['#2a2f36', 1.4],
  ],
  count: 420,
};

/** Terrazzo: Voronoi cells relaxed by Lloyd's algorithm (1957), rounded, and set apart. */
export function terrazzo(seed: number, options: Partial<TerrazzoOptions> = {}): string {
  const { ground, stones, count } = { ...defaults, ...options };
  const dice = random(seed);
  const seeds = relaxed(scatter(seed, dice, count), 4);
  const shapes = shapesByColour();
  for (const cell of cellsOf(seeds)) {
    const centre = middle(cell);
    const size = Math.sqrt(Math.abs(signedArea(cell)));
    const colour = shade(dice.weighted(stones), dice.range(-0.015, 0.015));
    shapes.add(snap(colour), closedCurve(worn(cell, centre, size)));
    if (size > 70 && dice() < 0.55) {
      const fleck = shade(colour, colour > '#8' ? -0.09 : 0.12);
      shapes.add(snap(fleck), flecks(centre, size, dice));
    }
  }
  return sheet(ground, shapes.toSvg());
}

/** Points that crowd where the field is high: small stones there, large ones elsewhere. */
function scatter(seed: number, dice: Random, count: number): Point[] {
  const field = simplex(seed);
  const points: Point[] = [];
  while (points.length < count) {
    const x = dice() * WIDTH;
    const y = dice() * HEIGHT;
    const density = 0.12 + Math.pow(clamp(0.5 + 0.62 * field(x / 760, y / 760)), 2.2);
    if (dice() < density) points.push([x, y]);
  }
  return points;
}

function relaxed(points: Point[], rounds: number): Point[] {
  if (rounds === 0) return points;
  const cells = cellsOf(points);
  const moved = points.map((point, i): Point => {
    const [x, y] = centroid(cells[i] as Point[]);
    return [lerp(point[0], x, 0.8), lerp(point[1], y, 0.8)];
  });
  return relaxed(moved, rounds - 1);
}

/** The cell of each point, its corners in order. */
function cellsOf(points: readonly Point[]): Point[][] {
  const bounds: [number, number, number, number] = [-30, -30, WIDTH + 30, HEIGHT + 30];
  const voronoi = Delaunay.from(points as Delaunay.Point[]).voronoi(bounds);
  return points.map((_, i) => {
    const cell = voronoi.cellPolygon(i);
    if (!cell) throw new Error(`Two points of the terrazzo coincide: point ${i} has no cell.`);
    return cell.slice(0, -1) as Point[];
  });
}

function cross(cell: readonly Point[], i: number): number {
  const [x1, y1] = cell[i] as Point;
  const [x2, y2] = cell[(i + 1) % cell.length] as Point;
  return x1 * y2 - x2 * y1;
}

function signedArea(cell: readonly Point[]): number {
  return cell.reduce((sum, _, i) => sum + cross(cell, i), 0) / 2;
}

function centroid(cell: readonly Point[]): Point {
  let x = 0;
  let y = 0;
  cell.forEach(([x1, y1], i) => {
    const [x2, y2] = cell[(i + 1) % cell.length] as Point;
    x += (x1 + x2) * cross(cell, i);
    y += (y1 + y2) * cross(cell, i);
  });
  const sixfold = 6 * signedArea(cell);
  return [x / sixfold, y / sixfold];
}

function middle(cell: readonly Point[]): Point {
  const sum = cell.reduce(([sx, sy], [x, y]) => [sx + x, sy + y] as const, [0, 0] as Point);
  return [sum[0] / cell.length, sum[1] / cell.length];
}

/** A cell drawn in from its joints and given points along each side, so that a curve rounds it. */
function worn(cell: readonly Point[], centre: Point, size: number): Point[] {
  return cell
    .flatMap((corner, i) => {
      const next = cell[(i + 1) % cell.length] as Point;
      return [corner, between(corner, next, 1 / 3), between(corner, next, 2 / 3)];
    })
    .map((point) => {
      const away = Math.hypot(point[0] - centre[0], point[1] - centre[1]);
      return between(centre, point, 1 - Math.min(0.4, (4.5 + size * 0.035) / away));
    });
}

function flecks(centre: Point, size: number, dice: Random): string {
  return Array.from({ length: dice.int(2, 5) }, () => {
    const angle = dice() * TURN;
    const out = size * 0.28 * Math.sqrt(dice());
    const s = dice.range(2, 5);
    const [x, y] = [centre[0] + Math.cos(angle) * out, centre[1] + Math.sin(angle) * out];
    return `M${short(x)} ${short(y)}l${short(s)} ${short(-s * 0.4)}l${short(s * 0.5)} ${short(s)}z`;
  }).join('');
}
