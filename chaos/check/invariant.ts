/** A promise of the shop, as a query over the copied tables (tables.ts). */
export interface Invariant {
  name: string;
  /** What is promised, in a sentence. */
  promise: string;
  /** Returns the rows that break it; none when it is kept. */
  breaches: string;
}

// Whose money is taken and whose goods are sold; what happens to a parcel later changes neither.
export const SOLD = `('confirmed', 'dispatched', 'return-requested', 'refunded')`;
export const UNDONE = `('rejected', 'cancelled')`;
