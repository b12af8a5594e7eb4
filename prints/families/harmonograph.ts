import type { Colour } from '../lib/colour.ts';
import { curve, type Point } from '../lib/path.ts';
import { random, type Random } from '../lib/random.ts';
import { TURN } from '../lib/scalar.ts';
import { HEIGHT, sheet, stroked, WIDTH } from '../lib/svg.ts';

export interface HarmonographOptions {
  ground: Colour;
  /** One line each. */
  inks: readonly Colour[];
  /** How long the pendulums swing, in half turns of the slowest. */
  turns: number;
}

const defaults: HarmonographOptions = {
  ground: '#142033',
  inks: ['#f2c14e', '#7fd1c7'],
  turns: 62,
};

/** Pairs of frequencies that sound well together: fifths, fourths and an octave. */
const intervals: readonly (readonly [number, number])[] = [
  [2, 3],
  [3, 4],
  [3, 2],
  [2, 1],
  [4, 3],
];

/** Harmonograph: each line is one stroke of a pen between damped pendulums. */
export function harmonograph(seed: number, options: Partial<HarmonographOptions> = {}): string {
  const { ground, inks, turns } = { ...defaults, ...options };
  const dice = random(seed);
  const interval = dice.pick(intervals);
  const lines = inks.map((ink, i) => {
    const data = curve(stroke(dice, interval, i * 0.35, (turns * TURN) / 2));
    return stroked(ink, 1.25, data, 'stroke-opacity=".82"');
  });
  return sheet(ground, lines.join(''));
}

function stroke(
  dice: Random,
  [first, second]: readonly [number, number],
  lag: number,
  duration: number,
): Point[] {
  const phase = dice() * TURN;
  const detune = dice.range(-0.006, 0.006);
  const x1 = pendulum(first + detune, phase, 300, 0.0038);
  const x2 = pendulum(second + 0.0035, dice() * TURN, 190, 0.0044);
  const y1 = pendulum(second + detune * 0.5, phase + 1.2 + lag, 390, 0.0038);
  const y2 = pendulum(first - 0.002, dice() * TURN, 230, 0.0044);
  const points: Point[] = [];
  for (let t = 0; t < duration; t += 0.075) {
    points.push([WIDTH / 2 + x1(t) + x2(t), HEIGHT / 2 + y1(t) + y2(t)]);
  }
  return points;
}

function pendulum(frequency: number, phase: number, swing: number, friction: number) {
  return (t: number) => swing * Math.exp(-friction * t) * Math.sin(frequency * t + phase);
}
