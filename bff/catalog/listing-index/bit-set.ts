/** A set of small whole numbers, one bit each: sets of 66,000 meet in a few microseconds. */
export type BitSet = Uint32Array;

export const createBitSet = (capacity: number): BitSet => new Uint32Array((capacity + 31) >>> 5);

/** The same set with room for more; the set itself when there is enough. */
export function withRoom(set: BitSet, capacity: number): BitSet {
  const length = (capacity + 31) >>> 5;
  if (set.length >= length) return set;
  const larger = new Uint32Array(length);
  larger.set(set);
  return larger;
}

export function addBit(set: BitSet, n: number): void {
  set[n >>> 5]! |= 1 << (n & 31);
}

export function removeBit(set: BitSet, n: number): void {
  set[n >>> 5]! &= ~(1 << (n & 31));
}

export const hasBit = (set: BitSet, n: number): boolean =>
  ((set[n >>> 5] ?? 0) & (1 << (n & 31))) !== 0;

/** What is in both; sets may differ in length. */
export function intersect(one: BitSet, other: BitSet): BitSet {
  const result = new Uint32Array(Math.min(one.length, other.length));
  for (let i = 0; i < result.length; i += 1) result[i] = one[i]! & other[i]!;
  return result;
}

/** What is in any of them. */
export function unite(sets: readonly BitSet[]): BitSet {
  const result = new Uint32Array(Math.max(0, ...sets.map(({ length }) => length)));
  for (const set of sets) {
    for (let i = 0; i < set.length; i += 1) result[i]! |= set[i]!;
  }
  return result;
}

export function countBits(set: BitSet): number {
  let count = 0;
  for (let i = 0; i < set.length; i += 1) count += onesIn(set[i]!);
  return count;
}

/** How many are in both, without making their intersection. */
export function countCommon(one: BitSet, other: BitSet): number {
  const length = Math.min(one.length, other.length);
  let count = 0;
  for (let i = 0; i < length; i += 1) {
    const both = one[i]! & other[i]!;
    if (both !== 0) count += onesIn(both);
  }
  return count;
}

/** https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel */
export function onesIn(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x5555_5555);
  n = (n & 0x3333_3333) + ((n >>> 2) & 0x3333_3333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
