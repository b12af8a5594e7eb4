import type { Colour } from '../lib/colour.ts';
import { simplex, type Field } from '../lib/noise.ts';
import { occupancy, type Occupancy } from '../lib/occupancy.ts';
import { curve, short, type Point } from '../lib/path.ts';
import { beside, ribbon } from '../lib/ribbon.ts';
import { random, type Random, type Weighted } from '../lib/random.ts';
import { lerp } from '../lib/scalar.ts';
import { HEIGHT, sheet, stroked, WIDTH } from '../lib/svg.ts';

export interface MeltemiOptions {
  ground: Colour;
  /** Each with how often it is picked. */
  inks: readonly Weighted<Colour>[];
}

const defaults: MeltemiOptions = {
  ground: '#f1eee6',
  inks: [
    ['#12355b', 5],
    ['#d8432b', 3],
    ['#f0b23c', 2.2],
    ['#1f7a75', 2.4],
    ['#e9c7b0', 2],
    ['#22252b', 2.6],
    ['#f7f4ec', 1.4],
  ],
};

const STEP = 6;
const GAP = 5;
const LONGEST = 420;

/** Widths of ribbon, each with how often a place for it is sought; the widest choose first. */
const widths: readonly (readonly [width: number, tries: number])[] = [
  [92, 90],
  [60, 170],
  [34, 420],
  [18, 1100],
  [9, 2600],
];

/** Meltemi: ribbons ride a wind that turns around one eye, and never cross. */
export function meltemi(seed: number, options: Partial<MeltemiOptions> = {}): string {
  const { ground, inks } = { ...defaults, ...options };
  const dice = random(seed);
  const wind = windField(seed, dice);
  const taken = occupancy(STEP, 30);
  let ribbons = '';
  let id = 0;
  for (const [width, tries] of widths) {
    for (let attempt = 0; attempt < tries; attempt++) {
      const start: Point = [dice.range(-60, WIDTH + 60), dice.range(-60, HEIGHT + 60)];
      if (!taken.isFree(start, width / 2 + GAP, 0)) continue;
      id++;
      const walk = { wind, taken, dice, start, width, id };
      const forth = streamline(walk, 1);
      const back = streamline(walk, -1).reverse();
      const line = [...back, start, ...forth];
      if (line.length * STEP < width * 2.2 + 30) continue;
      for (const point of line) taken.mark(point, width / 2, id);
      const spine = line.filter((_, i) => i % 4 === 0 || i === line.length - 1);
      ribbons += drawRibbon(spine, width, inks, dice);
    }
  }
  return sheet(ground, ribbons);
}

/** The direction of the wind in radians: a broad drift that circles one eye near it. */
function windField(seed: number, dice: Random): Field {
  const broad = simplex(seed);
  const fine = simplex(seed + 9);
  const eyeX = dice.range(0.2, 0.8) * WIDTH;
  const eyeY = dice.range(0.25, 0.6) * HEIGHT;
  return (x, y) => {
    const swirl = Math.atan2(y - eyeY, x - eyeX) + Math.PI / 2;
    const drift = -0.35 + broad(x / 1350, y / 1350) * 1.9 + fine(x / 520, y / 520) * 0.22;
    const pull = Math.exp(-((Math.hypot(x - eyeX, y - eyeY) / 520) ** 2)) * 0.92;
    return Math.atan2(
      lerp(Math.sin(drift), Math.sin(swirl), pull),
      lerp(Math.cos(drift), Math.cos(swirl), pull),
    );
  };
}

interface Walk {
  wind: Field;
  taken: Occupancy;
  dice: Random;
  start: Point;
  width: number;
  id: number;
}

function streamline({ wind, taken, dice, start, width, id }: Walk, direction: 1 | -1): Point[] {
  const points: Point[] = [];
  let [x, y] = start;
  for (let i = 0; i < LONGEST; i++) {
    const angle = wind(x, y);
    x += Math.cos(angle) * STEP * direction;
    y += Math.sin(angle) * STEP * direction;
    if (x < -90 || x > WIDTH + 90 || y < -90 || y > HEIGHT + 90) break;
    if (!taken.isFree([x, y], width / 2 + GAP, id)) break;
    points.push([x, y]);
    if (dice() < 0.0018) break;
  }
  return points;
}

function drawRibbon(
  spine: readonly Point[],
  width: number,
  inks: MeltemiOptions['inks'],
  dice: Random,
): string {
  const ink = dice.weighted(inks);
  const style = dice();
  const other = () => dice.weighted(inks.filter(([colour]) => colour !== ink));
  if (width >= 34 && style < 0.34) return banded(spine, width, [ink, other()], dice);
  const plain = ribbon(spine, width, ink);
  if (width >= 34 && style < 0.5) return plain + pinstripes(spine, width, other());
  return plain;
}

function banded(
  spine: readonly Point[],
  width: number,
  [ink, second]: readonly [Colour, Colour],
  dice: Random,
): string {
  let bands = '';
  let crossband = false;
  for (let i = 0; i < spine.length - 1; crossband = !crossband) {
    const length = dice.int(1, crossband ? 2 : 7);
    bands += ribbon(spine.slice(i, i + length + 1), width, crossband ? second : ink);
    i += length;
  }
  return bands;
}

function pinstripes(spine: readonly Point[], width: number, ink: Colour): string {
  const count = width > 60 ? 5 : 3;
  const stroke = short(Math.max(1.6, width * 0.028));
  return Array.from({ length: count }, (_, i) => {
    const offset = ((i - (count - 1) / 2) * width) / (count + 0.2);
    return stroked(ink, stroke, curve(beside(spine, offset)));
  }).join('');
}
