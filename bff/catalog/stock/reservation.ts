/** A line of an order: so many of a variant. */
export interface ReservationLine {
  variantId: string;
  quantity: number;
}

/** What is known of an order's reservation. `none`: nobody has ever asked. */
export type Reservation =
  | { status: 'none' }
  | { status: 'released' }
  | { status: 'held' | 'committed'; lines: ReservationLine[] };

/** What can still be promised of a variant; `null` stands for "as many as anybody wants". */
export type Available = Map<string, number | null>;

export interface ShortLine extends ReservationLine {
  /** 0 also when the variant is unknown or was removed */
  available: number;
}

export type ReserveDecision =
  | { kind: 'hold'; lines: ReservationLine[] }
  | { kind: 'already-held' }
  | { kind: 'refused'; why: 'out-of-stock'; short: ShortLine[] }
  | { kind: 'refused'; why: 'released' }
  | { kind: 'refused'; why: 'other-lines' };
