import type { ReservationLine } from './reservation.ts';

/** One line a variant, in the order of the ids: what the stock commands of the database take. */
export function mergeLines(lines: readonly ReservationLine[]): {
  variantIds: string[];
  quantities: number[];
} {
  const merged = new Map<string, number>();
  for (const { variantId, quantity } of lines) {
    merged.set(variantId, (merged.get(variantId) ?? 0) + quantity);
  }
  const variantIds = [...merged.keys()].sort();
  return { variantIds, quantities: variantIds.map((id) => merged.get(id) ?? 0) };
}
