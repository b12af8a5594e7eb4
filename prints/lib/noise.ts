import { random } from './random.ts';

/** A smooth field over the sheet: nearby points have nearby values, about -1…1. */
export type Field = (x: number, y: number) => number;

const gradients: readonly (readonly [number, number])[] = [
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
  [1.41, 0],
  [-1.41, 0],
  [0, 1.41],
  [0, -1.41],
];

const SKEW = 0.5 * (Math.sqrt(3) - 1);
const UNSKEW = (3 - Math.sqrt(3)) / 6;

/** Two-dimensional simplex noise, after Ken Perlin (2001) and Stefan Gustavson's explanation. */
export function simplex(seed: number): Field {
  const permutation = random(seed).shuffle([...Array(256).keys()]);
  const hash = (n: number) => permutation[n & 255] as number;

  const corner = (dx: number, dy: number, index: number): number => {
    const reach = 0.5 - dx * dx - dy * dy;
    if (reach < 0) return 0;
    const [gx, gy] = gradients[index & 7] as readonly [number, number];
    return reach ** 4 * (gx * dx + gy * dy);
  };

  return (x, y) => {
    const skewed = (x + y) * SKEW;
    const i = Math.floor(x + skewed);
    const j = Math.floor(y + skewed);
    const back = (i + j) * UNSKEW;
    const dx = x - i + back;
    const dy = y - j + back;
    const stepX = dx > dy ? 1 : 0;
    const stepY = 1 - stepX;
    return (
      70 *
      (corner(dx, dy, hash(i + hash(j))) +
        corner(dx - stepX + UNSKEW, dy - stepY + UNSKEW, hash(i + stepX + hash(j + stepY))) +
        corner(dx - 1 + 2 * UNSKEW, dy - 1 + 2 * UNSKEW, hash(i + 1 + hash(j + 1))))
    );
  };
}

/** Fractal Brownian motion: octaves of a field, each finer and fainter than the last. */
export function layered(field: Field, octaves: number, finer = 2, fainter = 0.5): Field {
  return (x, y) => {
    let amplitude = 1;
    let frequency = 1;
    let sum = 0;
    let most = 0;
    for (let octave = 0; octave < octaves; octave++) {
      sum += amplitude * field(x * frequency, y * frequency);
      most += amplitude;
      amplitude *= fainter;
      frequency *= finer;
    }
    return sum / most;
  };
}
