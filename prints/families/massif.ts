import { mix, type Colour } from '../lib/colour.ts';
import { layered, simplex, type Field } from '../lib/noise.ts';
import { circle, curve, polygon, short, type Point } from '../lib/path.ts';
import { random } from '../lib/random.ts';
import { clamp, lerp } from '../lib/scalar.ts';
import { filled, HEIGHT, sheet, stroked, WIDTH } from '../lib/svg.ts';

export interface MassifOptions {
  paper: Colour;
  ink: Colour;
  sun: Colour;
  /** What the ink fades towards with distance. */
  haze: Colour;
  ridges: number;
}

const defaults: MassifOptions = {
  paper: '#f4f0e7',
  ink: '#1c2b3a',
  sun: '#e4572e',
  haze: '#2f6f8f',
  ridges: 25,
};

const MARGIN = 120;
const STEP = 6;

/** Massif: ridgelines from far to near, each hiding what is behind it, hatched on the shaded side. */
export function massif(seed: number, options: Partial<MassifOptions> = {}): string {
  const { paper, ink, sun, haze, ridges } = { ...defaults, ...options };
  const field = layered(simplex(seed), 4, 2.1, 0.36);
  const sunX = WIDTH * random(seed).range(0.3, 0.7);
  let body = filled(sun, circle(sunX, HEIGHT * 0.27, 176));
  for (let k = 0; k < ridges; k++) {
    const near = k / (ridges - 1);
    const line = ridgeline(field, seed, k, near);
    const foot = (line[0] as Point)[1] + 90;
    const hidden = `${polygon(line, false)}L${WIDTH - MARGIN} ${short(foot)}L${MARGIN} ${short(foot)}z`;
    const width = short(lerp(1.6, 3, near));
    body += filled(paper, hidden);
    body += stroked(
      mix(ink, haze, 0.75 * (1 - near)),
      width,
      curve(line),
      'stroke-linejoin="round"',
    );
    const strokes = hatching(line, k);
    if (strokes) body += stroked(ink, 1.5, strokes, 'stroke-opacity=".75"');
  }
  const foreground = `M0 ${short(HEIGHT * 0.945)}h${WIDTH}v${HEIGHT}h-${WIDTH}z`;
  return sheet(paper, body + filled(paper, foreground));
}

function ridgeline(field: Field, seed: number, k: number, near: number): Point[] {
  const base = lerp(HEIGHT * 0.37, HEIGHT * 0.9, Math.pow(near, 1.25));
  const height = lerp(170, 190, Math.sin(near * Math.PI)) * lerp(1.5, 0.42, near);
  const points: Point[] = [];
  for (let x = MARGIN; x <= WIDTH - MARGIN; x += STEP) {
    const fromMiddle = (x - WIDTH / 2) / (WIDTH / 2 - MARGIN);
    const envelope = Math.pow(Math.max(0, 1 - fromMiddle * fromMiddle), 0.8);
    const crest = 1 - Math.abs(field(x / 620 + k * 0.02, k * 0.17 + (seed % 7)));
    points.push([x, base - Math.pow(crest, 3.2) * height * envelope]);
  }
  return points;
}

/** Short strokes down every slope that falls to the right, longer where it is steep. */
function hatching(line: readonly Point[], k: number): string {
  let strokes = '';
  line.forEach(([x, y], i) => {
    const before = line[i - 1];
    const after = line[i + 1];
    if (!before || !after || (i * 7 + k * 3) % 2 !== 0) return;
    const slope = (after[1] - before[1]) / (2 * STEP);
    if (slope <= 0.22) return;
    const length = clamp((slope - 0.2) * 46, 0, 42);
    strokes += `M${short(x)} ${short(y + 2)}l${short(-length * 0.22)} ${short(length)}`;
  });
  return strokes;
}
