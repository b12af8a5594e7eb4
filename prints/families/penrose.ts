import { shade, snap, type Colour } from '../lib/colour.ts';
import { simplex } from '../lib/noise.ts';
import { between, polygon, type Point } from '../lib/path.ts';
import { HEIGHT, shapesByColour, sheet, WIDTH } from '../lib/svg.ts';

export interface PenroseOptions {
  grout: Colour;
  /** Two for the field, then three accents. */
  stones: readonly [Colour, Colour, Colour, Colour, Colour];
  gap: number;
  /** How often the first ten triangles are cut; one more makes the stones a golden ratio smaller. */
  generations: number;
}

const defaults: PenroseOptions = {
  grout: '#10151c',
  stones: ['#173a5e', '#2b7a8c', '#e8b04a', '#f3ead6', '#d4503f'],
  gap: 2.6,
  generations: 6,
};

const GOLDEN = (1 + Math.sqrt(5)) / 2;
const CENTRE: Point = [WIDTH / 2, HEIGHT * 0.47];
const RADIUS = 1330;

/** Half a rhomb: a golden triangle with its apex first. `wide` halves make the wide rhombs. */
interface Half {
  wide: boolean;
  apex: Point;
  left: Point;
  right: Point;
}

interface Rhomb {
  wide: boolean;
  corners: readonly [Point, Point, Point, Point];
  /** Which of five ways it points. */
  direction: number;
}

/**
 * Penrose's rhombs (P3, 1974) by Robinson's deflation of triangles, coloured by direction; a slow
 * field moves the light and sets the accents, and the seed moves the field.
 */
export function penrose(seed: number, options: Partial<PenroseOptions> = {}): string {
  const { grout, stones, gap, generations } = { ...defaults, ...options };
  const field = simplex(seed);
  const shapes = shapesByColour();
  for (const { wide, corners, direction } of rhombs(generations)) {
    const [x, y] = between(corners[0], corners[2], 0.5);
    if (x < -40 || x > WIDTH + 40 || y < -40 || y > HEIGHT + 40) continue;
    const light = field(x / 520, y / 520);
    const distance = Math.hypot(x - CENTRE[0], y - CENTRE[1]) / 900;
    const colour = stoneColour(stones, wide, direction, light, distance);
    const inset = corners.map(([cx, cy]): Point => {
      const scale = 1 - gap / (Math.hypot(cx - x, cy - y) * 0.72 + gap);
      return [x + (cx - x) * scale, y + (cy - y) * scale];
    });
    shapes.add(snap(colour), polygon(inset));
  }
  return sheet(grout, shapes.toSvg());
}

const narrowField = [0, 1, 0, 1, 0];
const wideField = [1, 0, 3, 0, 1];
const relief = [0.05, -0.02, 0.02, -0.05, 0];

function stoneColour(
  stones: PenroseOptions['stones'],
  wide: boolean,
  direction: number,
  light: number,
  distance: number,
): Colour {
  if (!wide && direction === 4 && light > -0.25)
    return shade(stones[2], -distance * 0.08 + light * 0.05);
  if (wide && direction === 0 && light > 0.05) return shade(stones[4], -distance * 0.06);
  const stone = stones[(wide ? wideField : narrowField)[direction] ?? 0] as Colour;
  const lift = (wide ? -0.015 : 0.03) + (relief[direction] ?? 0);
  return shade(stone, lift + light * 0.05 - distance * 0.1);
}

function rhombs(generations: number): Rhomb[] {
  let halves = wheel();
  for (let generation = 0; generation < generations; generation++) halves = halves.flatMap(deflate);

  const waiting = new Map<string, Half>();
  const whole: Rhomb[] = [];
  for (const half of halves) {
    const key = half.wide + [keyOf(half.left), keyOf(half.right)].sort().join('|');
    const other = waiting.get(key);
    if (!other) waiting.set(key, half);
    else whole.push(join(half, other));
  }
  return whole;
}

function join(half: Half, other: Half): Rhomb {
  const corners = [half.apex, half.left, other.apex, half.right].map(([x, y]): Point => [
    CENTRE[0] + x * RADIUS,
    CENTRE[1] + y * RADIUS,
  ]) as [Point, Point, Point, Point];
  const angle = Math.atan2(other.apex[1] - half.apex[1], other.apex[0] - half.apex[0]);
  const fifth = Math.round(angle / (Math.PI / 5)) % 5;
  return { wide: half.wide, corners, direction: (fifth + 5) % 5 };
}

/** Ten narrow halves around a point. */
function wheel(): Half[] {
  const onCircle = (n: number): Point => [
    Math.cos((n * Math.PI) / 10),
    Math.sin((n * Math.PI) / 10),
  ];
  return Array.from({ length: 10 }, (_, i) => {
    const [left, right] = [onCircle(2 * i - 1), onCircle(2 * i + 1)];
    const mirrored = i % 2 === 0;
    return {
      wide: false,
      apex: [0, 0] as const,
      left: mirrored ? right : left,
      right: mirrored ? left : right,
    };
  });
}

/** Cuts a half into two or three smaller ones; repeated, it tiles the plane without repeating. */
function deflate({ wide, apex, left, right }: Half): Half[] {
  if (!wide) {
    const cut = between(apex, left, 1 / GOLDEN);
    return [
      { wide: false, apex: right, left: cut, right: left },
      { wide: true, apex: cut, left: right, right: apex },
    ];
  }
  const cut = between(left, apex, 1 / GOLDEN);
  const base = between(left, right, 1 / GOLDEN);
  return [
    { wide: true, apex: base, left: right, right: apex },
    { wide: true, apex: cut, left: base, right: left },
    { wide: false, apex: base, left: cut, right: apex },
  ];
}

const keyOf = ([x, y]: Point) => `${Math.round(x * 1e5)},${Math.round(y * 1e5)}`;
