/** A full turn in radians. */
export const TURN = Math.PI * 2;

export const lerp = (from: number, to: number, t: number): number => from + (to - from) * t;

export const clamp = (value: number, low = 0, high = 1): number =>
  Math.min(high, Math.max(low, value));

/** Eases 0…1 in and out (smoothstep). */
export function smooth(t: number): number {
  const x = clamp(t);
  return x * x * (3 - 2 * x);
}
