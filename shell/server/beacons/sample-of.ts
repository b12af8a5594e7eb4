import type { Assignment } from '../releases/release-source.ts';

/**
 * Part of such views that send beacons, 0 to 1. While a canary runs for somebody like this visitor all do: it is
 * judged by them, and each visitor counts once. Otherwise as many as the shop wants to hear of.
 */
export function sampleOf(
  assignments: ReadonlyMap<string, Pick<Assignment, 'canary'>>,
  usual: number,
): number {
  for (const { canary } of assignments.values()) if (canary !== null) return 1;
  return usual;
}
