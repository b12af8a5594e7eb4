/** What a shopper was told, which is what the shop has to keep. */
export interface AcknowledgedOrder {
  orderId: string;
  reference: string;
  /** The key the order was placed with. */
  key: string;
  /** Cents the shopper agreed to. */
  total: number;
  lines: { variantId: string; quantity: number }[];
  /** The last status that anybody told the shopper. */
  status: string;
  /** Why it was rejected, as a code. */
  reason: string | null;
  /** The shop said that it is cancelled. */
  cancelled: boolean;
  placedAtMs: number;
  decidedAtMs: number | null;
}

/** The shoppers' own books, which the checks hold against the services' databases. */
export interface Ledger {
  readonly orders: AcknowledgedOrder[];
  /** Orders the shop refused to place, by the type of the problem. */
  readonly refusals: Map<string, number>;
  /** Answers nobody expected; any at all fails the run. */
  readonly surprises: string[];
}

export const createLedger = (): Ledger => ({ orders: [], refusals: new Map(), surprises: [] });

export function countRefusal(ledger: Ledger, type: string): void {
  ledger.refusals.set(type, (ledger.refusals.get(type) ?? 0) + 1);
}
