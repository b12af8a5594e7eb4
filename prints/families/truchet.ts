import type { Colour } from '../lib/colour.ts';
import { simplex } from '../lib/noise.ts';
import { circle, rectangle, short } from '../lib/path.ts';
import { random, type Random } from '../lib/random.ts';
import { filled, HEIGHT, sheet, WIDTH } from '../lib/svg.ts';

export interface TruchetOptions {
  ground: Colour;
  /** The paths' colours, from the top left to the foot. */
  gradient: readonly Colour[];
  /** The side of the largest tile; 1200 and 1500 should be multiples of it. */
  unit: number;
}

const defaults: TruchetOptions = {
  ground: '#0f2f2b',
  gradient: ['#f4c95d', '#e4572e', '#7d1d3f'],
  unit: 300,
};

type Tile = readonly [x: number, y: number, side: number];

/** The chance that a tile of the largest, the middle and the smallest size is divided in four. */
const divided = [0.62, 0.34, 0];

/**
 * Winged tiles of three sizes, after Christopher Carlson, "Multi-Scale Truchet Patterns" (Bridges
 * 2018): round wings reach over a tile's corners, and each smaller size swaps ground and path, so
 * tiles of any size join.
 */
export function truchet(seed: number, options: Partial<TruchetOptions> = {}): string {
  const { ground, gradient, unit } = { ...defaults, ...options };
  const dice = random(seed);
  const body = cutTiles(seed, dice, unit)
    .map((tiles, size) => layer(tiles, size % 2 === 0, dice))
    .join('');
  return sheet(ground, body, paint('ground', [ground, ground]) + paint('path', gradient));
}

function cutTiles(seed: number, dice: Random, unit: number): Tile[][] {
  const field = simplex(seed);
  const sizes: Tile[][] = [[], [], []];
  const cut = (x: number, y: number, side: number, size: number): void => {
    const crowd = field((x + side / 2) / 620, (y + side / 2) / 620) * 0.5;
    if (size === 2 || dice() >= (divided[size] ?? 0) + crowd) {
      sizes[size]?.push([x, y, side]);
      return;
    }
    const half = side / 2;
    cut(x, y, half, size + 1);
    cut(x + half, y, half, size + 1);
    cut(x, y + half, half, size + 1);
    cut(x + half, y + half, half, size + 1);
  };
  for (let y = 0; y < HEIGHT; y += unit) for (let x = 0; x < WIDTH; x += unit) cut(x, y, unit, 0);
  return sizes;
}

/** Squares, wings, bands and ends are paths of their own: in one, overlaps would cancel out. */
function layer(tiles: readonly Tile[], pathOnGround: boolean, dice: Random): string {
  let squares = '';
  let wings = '';
  let bands = '';
  let ends = '';
  for (const [x, y, side] of tiles) {
    squares += rectangle(x, y, side, side);
    wings += circle(x, y, side / 3) + circle(x + side, y, side / 3);
    wings += circle(x, y + side, side / 3) + circle(x + side, y + side, side / 3);
    bands += figure(x, y, side, dice());
    ends += circle(x + side / 2, y, side / 6) + circle(x + side, y + side / 2, side / 6);
    ends += circle(x + side / 2, y + side, side / 6) + circle(x, y + side / 2, side / 6);
  }
  const [below, above] = pathOnGround
    ? ['url(#path)', 'url(#ground)']
    : ['url(#ground)', 'url(#path)'];
  return filled(below, squares) + filled(below, wings) + filled(above, bands) + filled(above, ends);
}

/** Two bent bands, nearly always; now and then a crossing, or nothing but the four ends. */
function figure(x: number, y: number, side: number, fate: number): string {
  if (fate < 0.47) return band(x, y, side, 1, 1) + band(x + side, y + side, side, -1, -1);
  if (fate < 0.94) return band(x + side, y, side, -1, 1) + band(x, y + side, side, 1, -1);
  if (fate >= 0.975) return '';
  return rectangle(x, y + side / 3, side, side / 3) + rectangle(x + side / 3, y, side / 3, side);
}

/** A quarter ring around a corner, from a third to two thirds of the side. */
function band(x: number, y: number, side: number, right: number, down: number): string {
  const inner = side / 3;
  const outer = 2 * inner;
  const sweep = right === down ? 1 : 0;
  return (
    `M${short(x + right * inner)} ${short(y)}` +
    `A${short(inner)} ${short(inner)} 0 0 ${sweep} ${short(x)} ${short(y + down * inner)}` +
    `L${short(x)} ${short(y + down * outer)}` +
    `A${short(outer)} ${short(outer)} 0 0 ${1 - sweep} ${short(x + right * outer)} ${short(y)}z`
  );
}

function paint(id: string, colours: readonly Colour[]): string {
  const stops = colours.map(
    (colour, i) => `<stop offset="${short(i / (colours.length - 1))}" stop-color="${colour}"/>`,
  );
  const line = `x1="0" y1="0" x2="${WIDTH * 0.35}" y2="${HEIGHT}"`;
  return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${line}>${stops.join('')}</linearGradient>`;
}
