import type { Colour } from '../lib/colour.ts';
import { circle, short, type Point } from '../lib/path.ts';
import { random } from '../lib/random.ts';
import { HEIGHT, sheet, stroked, WIDTH } from '../lib/svg.ts';

export interface MoireOptions {
  ground: Colour;
  inks: readonly [Colour, Colour];
  /** What each ink draws inside its disc. */
  systems: readonly [System, System];
  /** Lines to a radius of the first ink; the second's lie a little closer or wider, by the seed. */
  lines: number;
  /** How far the discs' middles lie from the sheet's; opposite ways. */
  offset: Point;
  /** How overlapping inks meet: `multiply` on light paper, `screen` on dark. */
  blend: 'multiply' | 'screen';
}

type System = 'rings' | 'chords';

const defaults: MoireOptions = {
  ground: '#f3efe6',
  inks: ['#1437a6', '#e8442a'],
  systems: ['rings', 'rings'],
  lines: 44,
  offset: [84, 112],
  blend: 'multiply',
};

const RADIUS = 410;

/** Moiré: two systems of lines in two inks. What appears between them is drawn by neither. */
export function moire(seed: number, options: Partial<MoireOptions> = {}): string {
  const { ground, inks, systems, lines, offset, blend } = { ...defaults, ...options };
  const dice = random(seed);
  const discs = [
    { side: -1, count: lines },
    { side: 1, count: lines + dice.range(-3, 3) },
  ];
  const body = discs.map(({ side, count }, i) => {
    const middle: Point = [WIDTH / 2 + side * offset[0], HEIGHT / 2 + side * offset[1]];
    const pitch = RADIUS / count;
    const data = systems[i] === 'chords' ? chords(middle, pitch, dice()) : rings(middle, pitch);
    const width = short(pitch * 0.52);
    return stroked(inks[i] as Colour, width, data, `style="mix-blend-mode:${blend}"`);
  });
  return sheet(ground, body.join(''));
}

function rings([x, y]: Point, pitch: number): string {
  const count = Math.floor(RADIUS / pitch + 1e-9);
  return Array.from({ length: count }, (_, i) => circle(x, y, (i + 1) * pitch)).join('');
}

/** Parallel lines across the disc and its outline, turned by a share of half a turn. */
function chords([x, y]: Point, pitch: number, turn: number): string {
  const [across, along] = [Math.cos(turn * Math.PI), Math.sin(turn * Math.PI)];
  let data = circle(x, y, RADIUS);
  for (let out = -RADIUS + pitch; out < RADIUS; out += pitch) {
    const half = Math.sqrt(RADIUS * RADIUS - out * out);
    const end = (reach: number) =>
      `${short(x + across * out - along * reach)} ${short(y + along * out + across * reach)}`;
    data += `M${end(half)}L${end(-half)}`;
  }
  return data;
}
