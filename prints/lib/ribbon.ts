import type { Colour } from './colour.ts';
import { curve, type Point } from './path.ts';
import { filled } from './svg.ts';

/** A band of a width along a line, its ends cut square. */
export function ribbon(spine: readonly Point[], width: number, ink: Colour): string {
  if (spine.length < 2) return '';
  const left = curve(beside(spine, width / 2));
  const right = curve(beside(spine, -width / 2).reverse());
  return filled(ink, left + right.replace('M', 'L') + 'z');
}

/** The line that runs beside another at a distance; negative is the other side. */
export function beside(line: readonly Point[], distance: number): Point[] {
  return line.map(([x, y], i) => {
    const before = line[Math.max(0, i - 1)] as Point;
    const after = line[Math.min(line.length - 1, i + 1)] as Point;
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    return [
      x - ((after[1] - before[1]) / length) * distance,
      y + ((after[0] - before[0]) / length) * distance,
    ];
  });
}
