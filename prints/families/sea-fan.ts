import type { Colour } from '../lib/colour.ts';
import { grow, type Branching } from '../lib/growth.ts';
import { simplex, type Field } from '../lib/noise.ts';
import { circle, curve, type Point } from '../lib/path.ts';
import { random, type Random } from '../lib/random.ts';
import { clamp, TURN } from '../lib/scalar.ts';
import { filled, HEIGHT, sheet, WIDTH } from '../lib/svg.ts';

export interface SeaFanOptions {
  ground: Colour;
  ink: Colour;
  /** The dots at the tips. */
  polyps: Colour;
  /** How many points the fan grows towards. */
  attractors: number;
  /** How wide the crown is for its usual width. */
  spread: number;
  /** Turned upside down it is a river. */
  upsideDown: boolean;
}

const defaults: SeaFanOptions = {
  ground: '#f1d6c6',
  ink: '#7d1d3f',
  polyps: '#e4572e',
  attractors: 5200,
  spread: 1,
  upsideDown: false,
};

const MIDDLE: Point = [WIDTH / 2, HEIGHT * 0.475];

/** Sea fan: grown towards scattered points, each branch as thick as what it carries demands. */
export function seaFan(seed: number, options: Partial<SeaFanOptions> = {}): string {
  const { ground, ink, polyps, attractors, ...shape } = { ...defaults, ...options };
  const dice = random(seed);
  const field = simplex(seed);
  const crown = scatter(dice, field, attractors, shape.spread);
  const tree = grow(trunk(), crown, (x, y) => field(x / 80, y / 80) * 0.45);
  const { strokes, tips } = trace(tree, dice);
  const branches = [...strokes].map(
    ([width, lines]) => `<path stroke-width="${width}" d="${lines.join('')}"/>`,
  );
  const style = `fill="none" stroke="${ink}" stroke-linecap="round" stroke-linejoin="round"`;
  const fan = `<g ${style}>${branches.join('')}</g>${filled(polyps, tips)}`;
  const turned = `<g transform="rotate(180 ${WIDTH / 2} ${HEIGHT / 2})">${fan}</g>`;
  return sheet(ground, shape.upsideDown ? turned : fan);
}

function scatter(dice: Random, field: Field, count: number, spread: number): Point[] {
  return Array.from({ length: count }, () => {
    const angle = dice() * TURN;
    const [right, down] = [Math.cos(angle), Math.sin(angle)];
    const out = Math.sqrt(dice()) * (1 + field(right * 1.3, down * 1.3) * 0.14);
    return [MIDDLE[0] + right * out * 455 * spread, MIDDLE[1] + down * out * 540];
  });
}

function trunk(): Point[] {
  const foot = HEIGHT - 95;
  return Array.from({ length: 26 }, (_, i) => [MIDDLE[0] + Math.sin(i / 6) * 5, foot - i * 6]);
}

/** Draws each branch from its fork to its tip, in pieces of one width. */
function trace(tree: Branching, dice: Random): { strokes: Map<number, string[]>; tips: string } {
  const children: number[][] = tree.points.map(() => []);
  tree.parents.forEach((parent, i) => children[parent]?.push(i));
  const load = loads(tree, children);
  const widthOf = (i: number) =>
    Math.round(clamp(Math.pow(load[i] ?? 1, 0.56) * 0.86, 1.5, 22) * 2) / 2;
  const at = (i: number) => tree.points[i] as Point;

  const strokes = new Map<number, string[]>();
  const draw = (width: number, line: readonly Point[]) => {
    if (line.length < 2) return;
    const same = strokes.get(width);
    if (same) same.push(curve(line));
    else strokes.set(width, [curve(line)]);
  };

  let tips = '';
  const forks: [child: number, parent: number][] = [[0, -1]];
  for (let fork = forks.pop(); fork; fork = forks.pop()) {
    const [first, parent] = fork;
    let line = parent >= 0 ? [at(parent)] : [];
    let width = widthOf(first);
    for (let i = first; ;) {
      line.push(at(i));
      const onwards = children[i] ?? [];
      if (onwards.length === 0) {
        const size = 2.6 + dice() * 2.6;
        if (dice() < 0.55) tips += circle(...at(i), size);
        break;
      }
      const main = onwards.reduce((a, b) => ((load[b] ?? 0) > (load[a] ?? 0) ? b : a));
      for (const child of onwards) if (child !== main) forks.push([child, i]);
      const next = widthOf(main);
      if (next !== width) {
        draw(width, line);
        line = line.slice(-1);
        width = next;
      }
      i = main;
    }
    draw(width, line);
  }
  return { strokes, tips };
}

/** How many tips each point carries (the pipe model, Shinozaki 1964). Children follow parents. */
function loads(tree: Branching, children: readonly (readonly number[])[]): Float64Array {
  const load = new Float64Array(tree.points.length);
  for (let i = tree.points.length - 1; i >= 0; i--) {
    if (children[i]?.length === 0) load[i] = 1;
    const parent = tree.parents[i] ?? -1;
    if (parent >= 0) load[parent] = (load[parent] ?? 0) + (load[i] ?? 0);
  }
  return load;
}
