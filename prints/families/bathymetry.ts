import { ramp, shade, type Colour } from '../lib/colour.ts';
import { contours, type Heights } from '../lib/contours.ts';
import { layered, simplex } from '../lib/noise.ts';
import { closedCurve, type Point } from '../lib/path.ts';
import { lerp } from '../lib/scalar.ts';
import { HEIGHT, sheet, WIDTH } from '../lib/svg.ts';

export interface BathymetryOptions {
  /** From the shore to the deep. */
  stops: readonly Colour[];
  /** How many sheets of paper are stacked. */
  levels: number;
  /** How dark a sheet's shadow is, 0…1. */
  shadow: number;
  /** The breadth of hills and hollows, in units of the sheet. */
  scale: number;
}

const defaults: BathymetryOptions = {
  stops: ['#f4efe2', '#f2d8b1', '#e9a977', '#cf6b57', '#8f3f5b', '#4b2a57', '#1f1b3e'],
  levels: 11,
  shadow: 0.2,
  scale: 980,
};

const CELL = 10;

/** Bathymetry: a sea floor cut out of stacked paper, each sheet shading the one below. */
export function bathymetry(seed: number, options: Partial<BathymetryOptions> = {}): string {
  const { stops, levels, shadow, scale } = { ...defaults, ...options };
  const depths = seaFloor(seed, scale);
  const inside = depths.slice(1, -1).flatMap((row) => row.slice(1, -1));
  const lowest = inside.reduce((least, depth) => Math.min(least, depth), Infinity);
  const highest = inside.reduce((most, depth) => Math.max(most, depth), -Infinity);
  const ink = ramp(stops);

  let layers = '';
  for (let level = 1; level < levels; level++) {
    const t = level / levels;
    const outlines = contours(depths, lerp(lowest, highest, Math.pow(t, 0.92)))
      .filter((loop) => loop.length > 14)
      .map((loop) => loop.map(([x, y]): Point => [(x - 1) * CELL, (y - 1) * CELL]))
      .map((loop) => closedCurve(thinned(loop, 15)));
    if (outlines.length > 0) layers += paperLayer(outlines.join(''), ink(t), shadow);
  }
  return sheet(stops[0] as Colour, layers);
}

function paperLayer(outline: string, colour: Colour, shadow: number): string {
  const cast = (x: number, y: number) =>
    `<path fill="#0b0820" opacity="${shadow}" transform="translate(${x} ${y})" d="${outline}"/>`;
  const edge = `stroke="${shade(colour, 0.05)}" stroke-width="1.4"`;
  return `${cast(5, 14)}${cast(2, 5)}<path fill="${colour}" fill-rule="evenodd" ${edge} d="${outline}"/>`;
}

/** Depths on a lattice one cell wider than the sheet, its rim low so that every contour closes. */
function seaFloor(seed: number, scale: number): Heights {
  const hills = layered(simplex(seed), 2, 2.1, 0.3);
  const bend = simplex(seed + 3);
  const columns = WIDTH / CELL + 3;
  const rows = HEIGHT / CELL + 3;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      if (row === 0 || column === 0 || row === rows - 1 || column === columns - 1) return -10;
      const x = (column - 1) * CELL;
      const y = (row - 1) * CELL;
      const bentX = x + bend(x / 1100, y / 1100) * 150;
      const bentY = y + bend(x / 1100 + 40, y / 1100) * 150;
      const basin = 0.38 * Math.cos((y / HEIGHT - 0.5) * 2.4) - 0.28 * (x / WIDTH - 0.5) ** 2;
      return hills(bentX / scale, bentY / scale) + basin;
    }),
  );
}

/** Drops points that are closer than the distance to the last one kept: scissors, not a plotter. */
function thinned(loop: readonly Point[], distance: number): Point[] {
  const kept = loop.slice(0, 1);
  for (const point of loop) {
    const last = kept.at(-1) as Point;
    if (Math.hypot(point[0] - last[0], point[1] - last[1]) >= distance) kept.push(point);
  }
  return kept;
}
