const firstMs = 2_000;
const longestMs = 30_000;

/** Milliseconds before the next try after `failures` failed ones: 2 s, 4 s, 8 s … at most 30 s. */
export const retryDelayMs = (failures: number): number =>
  Math.min(longestMs, firstMs * 2 ** Math.max(0, failures - 1));
