/** A line of an order: so many of a variant. */
export interface ReservationLine {
  variantId: string;
  quantity: number;
}

/**
 * Where an order's reservation stands. `held` and `committed` take part in the stock's numbers, the
 * others do not; `expired` may be held or committed again, `released` is the end. Goods that came
 * back are no status: they are counted on the line, and an order may return several times.
 */
export type ReservationStatus = 'held' | 'expired' | 'committed' | 'released';

export interface ShortLine extends ReservationLine {
  /** 0 also when the variant is unknown or was removed */
  available: number;
}

export interface ExcessLine extends ReservationLine {
  /** what the order bought and did not return yet */
  returnable: number;
}

export type ReserveOutcome =
  | { outcome: 'held'; expiresAt: string }
  | { outcome: 'out-of-stock'; short: ShortLine[] }
  | { outcome: 'released' }
  | { outcome: 'other-lines' };

export type CommitOutcome =
  | { outcome: 'committed' }
  | { outcome: 'hold-expired'; short: ShortLine[] }
  | { outcome: 'released' }
  | { outcome: 'unknown' };

export interface ReleaseOutcome {
  outcome: 'released';
}

export type ReturnOutcome =
  | { outcome: 'returned' }
  | { outcome: 'too-large'; excess: ExcessLine[] }
  | { outcome: 'other-lines' }
  | { outcome: 'unknown' };
