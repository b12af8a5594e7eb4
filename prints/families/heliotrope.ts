import { ramp, snap, type Colour } from '../lib/colour.ts';
import { simplex } from '../lib/noise.ts';
import { short } from '../lib/path.ts';
import { clamp, lerp, smooth } from '../lib/scalar.ts';
import { HEIGHT, shapesByColour, sheet, WIDTH } from '../lib/svg.ts';

export interface HeliotropeOptions {
  ground: Colour;
  /** From the heart to the rim. */
  petals: readonly Colour[];
  count: number;
}

const defaults: HeliotropeOptions = {
  ground: '#0e2a2b',
  petals: ['#f6e3b4', '#f2b134', '#e4572e', '#a4243b', '#3c1642'],
  count: 1500,
};

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const RADIUS = 545;

/** Heliotrope: petals at the golden angle, as in a sunflower (Helmut Vogel, 1979). */
export function heliotrope(seed: number, options: Partial<HeliotropeOptions> = {}): string {
  const { ground, petals, count } = { ...defaults, ...options };
  const field = simplex(seed);
  const ink = ramp(petals);
  const shapes = shapesByColour();
  const room = Math.sqrt(defaults.count / count);
  for (let i = count; i >= 6; i--) {
    const t = i / count;
    const angle = i * GOLDEN_ANGLE;
    const x = WIDTH / 2 + Math.cos(angle) * Math.sqrt(t) * RADIUS;
    const y = HEIGHT / 2 + Math.sin(angle) * Math.sqrt(t) * RADIUS;
    const light = field(x / 330, y / 330);
    const growth = room * lerp(5, 24, Math.pow(t, 0.62)) * (1 + light * 0.28);
    const size = growth * (1 - 0.86 * smooth((t - 0.86) / 0.14));
    const colour = ink(clamp(t * 0.86 + light * 0.13 - (i % 13 === 0 ? 0.12 : 0)));
    shapes.add(snap(colour), petal(x, y, angle, size));
  }
  return sheet(ground, shapes.toSvg());
}

/** An almond that points away from the heart. */
function petal(x: number, y: number, angle: number, size: number): string {
  const outX = Math.cos(angle) * size;
  const outY = Math.sin(angle) * size;
  const at = (along: number, across: number) =>
    `${short(x + outX * along - outY * across)} ${short(y + outY * along + outX * across)}`;
  const [foot, tip] = [at(-0.944, 0), at(1.18, 0)];
  return `M${foot}Q${at(0, 0.992)} ${tip}Q${at(0, -0.992)} ${foot}z`;
}
