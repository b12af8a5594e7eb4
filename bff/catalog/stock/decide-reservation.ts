import type {
  Available,
  Reservation,
  ReservationLine,
  ReserveDecision,
  ShortLine,
} from './reservation.ts';

/** Whether an order's lines can be held: all of them or none. A repeated request changes nothing. */
export function decideReservation(
  existing: Reservation,
  asked: ReservationLine[],
  available: Available,
): ReserveDecision {
  const lines = mergeLines(asked);
  if (existing.status === 'released') return { kind: 'refused', why: 'released' };
  if (existing.status !== 'none') {
    return sameLines(existing.lines, lines)
      ? { kind: 'already-held' }
      : { kind: 'refused', why: 'other-lines' };
  }
  const short = lines.flatMap((line): ShortLine[] => {
    const left = available.get(line.variantId);
    if (left === null) return [];
    const rest = Math.max(0, left ?? 0);
    return rest >= line.quantity ? [] : [{ ...line, available: rest }];
  });
  return short.length > 0
    ? { kind: 'refused', why: 'out-of-stock', short }
    : { kind: 'hold', lines };
}

/** One line a variant, sorted: every transaction then locks stock rows in the same order. */
export function mergeLines(lines: ReservationLine[]): ReservationLine[] {
  const quantities = new Map<string, number>();
  for (const { variantId, quantity } of lines) {
    quantities.set(variantId, (quantities.get(variantId) ?? 0) + quantity);
  }
  return [...quantities]
    .map(([variantId, quantity]) => ({ variantId, quantity }))
    .sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
}

function sameLines(a: ReservationLine[], b: ReservationLine[]): boolean {
  return JSON.stringify(mergeLines(a)) === JSON.stringify(mergeLines(b));
}
