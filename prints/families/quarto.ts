import type { Colour } from '../lib/colour.ts';
import { circle, rectangle, short } from '../lib/path.ts';
import { random, type Random, type Weighted } from '../lib/random.ts';
import { filled, HEIGHT, sheet, WIDTH } from '../lib/svg.ts';

export interface QuartoOptions {
  ground: Colour;
  /** The first and the last are dark and are never laid upon each other. */
  inks: readonly [Colour, Colour, Colour, Colour, Colour, Colour];
  columns: number;
  rows: number;
}

const defaults: QuartoOptions = {
  ground: '#f2ede1',
  inks: ['#16324f', '#e4572e', '#f3a712', '#7fb7a6', '#e9d5b7', '#1d1d1f'],
  columns: 5,
  rows: 6,
};

const MARGIN = 75;

interface Tile {
  x: number;
  y: number;
  side: number;
  below: Colour;
  above: Colour;
  accent: Colour;
  dice: Random;
}

/** Quarto: a grid of modules, each a shape on a ground that no neighbour shares. */
export function quarto(seed: number, options: Partial<QuartoOptions> = {}): string {
  const { ground, inks, columns, rows } = { ...defaults, ...options };
  const dice = random(seed);
  const side = (WIDTH - 2 * MARGIN) / columns;
  const top = (HEIGHT - rows * side) / 2;
  const grounds: Colour[][] = [];
  let body = '';
  for (let row = 0; row < rows; row++) {
    const current: Colour[] = [];
    grounds.push(current);
    for (let column = 0; column < columns; column++) {
      const neighbours = [grounds[row - 1]?.[column], current[column - 1]];
      const below = pickGround(dice, inks, ground, neighbours);
      current.push(below);
      const above = pickFigure(dice, inks, below);
      const accent = dice.pick(inks.filter((ink) => ink !== above && ink !== below));
      const tile = { x: MARGIN + column * side, y: top + row * side, side, below, above, accent };
      body += drawTile({ ...tile, dice });
    }
  }
  return sheet(ground, body);
}

function pickGround(
  dice: Random,
  inks: QuartoOptions['inks'],
  paper: Colour,
  neighbours: readonly (Colour | undefined)[],
): Colour {
  const shares = [2.4, 2, 1.6, 1.6, 3, 0.9];
  const choices: Weighted<Colour>[] = inks.map((ink, i) => [ink, shares[i] ?? 1]);
  choices.push([paper, 1.6]);
  for (;;) {
    const colour = dice.weighted(choices);
    if (!neighbours.includes(colour)) return colour;
  }
}

function pickFigure(dice: Random, inks: QuartoOptions['inks'], below: Colour): Colour {
  const dark = [inks[0], inks[5]];
  for (;;) {
    const ink = dice.pick(inks);
    if (ink !== below && !(dark.includes(ink) && dark.includes(below))) return ink;
  }
}

function drawTile(tile: Tile): string {
  const { x, y, side, below, dice } = tile;
  const turn = dice.int(0, 3) * 90;
  const figure = figures[dice.int(0, figures.length - 1)] as (tile: Tile) => string;
  const pivot = `${short(x + side / 2)} ${short(y + side / 2)}`;
  const square = filled(below, rectangle(x, y, side, side));
  return `<g transform="rotate(${turn} ${pivot})">${square}${figure(tile)}</g>`;
}

/** Quarter rounds are set three times as often as anything else. */
const figures: readonly ((tile: Tile) => string)[] = [
  quarterRounds,
  quarterRounds,
  quarterRounds,
  halfRounds,
  stripes,
  target,
  corner,
  leaf,
  dots,
];

function quarterRounds({ x, y, side, below, above, accent, dice }: Tile): string {
  const round = (radius: number, colour: Colour) => {
    const r = short(radius);
    return filled(colour, `M${short(x)} ${short(y)}h${r}a${r} ${r} 0 0 1 -${r} ${r}z`);
  };
  const second = dice() < 0.6 ? round((side * 2) / 3, accent) : '';
  const third = dice() < 0.5 ? round(side / 3, below) : '';
  return round(side, above) + second + third;
}

function halfRounds({ x, y, side, above }: Tile): string {
  const r = short(side / 2);
  const half = (top: number) => `M${short(x)} ${short(top)}a${r} ${r} 0 0 0 ${short(side)} 0z`;
  return filled(above, half(y) + half(y + side / 2));
}

function stripes({ x, y, side, above }: Tile): string {
  const count = 7;
  const bars = Array.from({ length: count }, (_, i) =>
    rectangle(x, y + (side * i) / count, side, side / count / 2),
  );
  return filled(above, bars.join(''));
}

function target({ x, y, side, below, above }: Tile): string {
  return [5, 4, 3, 2, 1]
    .map((ring, i) => {
      const disc = circle(x + side / 2, y + side / 2, (side / 2) * (ring / 5));
      return filled(i % 2 === 0 ? above : below, disc);
    })
    .join('');
}

function corner({ x, y, side, above, accent }: Tile): string {
  const triangle = `M${short(x)} ${short(y)}h${short(side)}L${short(x)} ${short(y + side)}z`;
  return filled(above, triangle) + filled(accent, circle(x + side / 2, y + side / 2, side * 0.2));
}

function leaf({ x, y, side, above }: Tile): string {
  const r = short(side);
  const arcs = `a${r} ${r} 0 0 1 ${r} ${r}a${r} ${r} 0 0 1 -${r} -${r}z`;
  return filled(above, `M${short(x)} ${short(y)}${arcs}`);
}

function dots({ x, y, side, above }: Tile): string {
  const centres = [0.125, 0.375, 0.625, 0.875];
  const grid = centres.flatMap((u) =>
    centres.map((v) => circle(x + side * u, y + side * v, side * 0.07)),
  );
  return filled(above, grid.join(''));
}
