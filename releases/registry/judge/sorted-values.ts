/** Values in order, so that ranks and percentiles are a search. */
export interface SortedValues {
  readonly size: number;
  add(value: number): void;
  /** How many are smaller, and how many are equal. */
  rank(value: number): { below: number; equal: number };
  /** Nearest rank; null when empty. @param part 0 to 1 */
  percentile(part: number): number | null;
}

/**
 * @param most values after that many are not kept: those there are describe the others well enough, and a canary
 * of weeks does not fill the memory
 */
export function createSortedValues(most = 20_000): SortedValues {
  let values = new Float64Array(64);
  let size = 0;

  /** Index of the first value that is not below (or, with `after`, that is above). */
  function find(value: number, after: boolean): number {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = values[middle] as number;
      if (there < value || (after && there === value)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    get size() {
      return size;
    },
    add(value) {
      if (size >= most) return;
      if (size === values.length) {
        const larger = new Float64Array(size * 2);
        larger.set(values);
        values = larger;
      }
      const index = find(value, true);
      values.copyWithin(index + 1, index, size);
      values[index] = value;
      size += 1;
    },
    rank(value) {
      const below = find(value, false);
      return { below, equal: find(value, true) - below };
    },
    percentile(part) {
      if (size === 0) return null;
      return values[Math.max(0, Math.ceil(part * size) - 1)] as number;
    },
  };
}
