/** A process that stayed up this long counts as healthy again. */
const STABLE_MS = 30_000;
const FIRST_MS = 100;
const LONGEST_MS = 5_000;

export interface CrashHistory {
  crashes: number;
}

/**
 * How long to wait before a crashed process is started again: at once the first time, then twice as long
 * each time up to five seconds (or another limit), and from the beginning when it had run well in between.
 */
export function restartDelay(
  history: CrashHistory,
  uptimeMs: number,
  longestMs = LONGEST_MS,
): { delayMs: number; history: CrashHistory } {
  const crashes = uptimeMs >= STABLE_MS ? 1 : history.crashes + 1;
  const delayMs = Math.min(FIRST_MS * 2 ** (crashes - 1), longestMs);
  return { delayMs, history: { crashes } };
}
