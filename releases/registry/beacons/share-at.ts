/** The share that a canary had from some time on. */
export interface ShareSince {
  since: Date;
  share: number;
}

/**
 * As long as a shell may need to hear of a new share, and a page that was made before it to report. Who comes in that
 * time is not counted for the sample ratio and the intervals.
 */
const settleMs = 30_000;

/**
 * The share with which a view was put into its arm.
 *
 * @param history in order of time, at least one
 */
export function shareAt(
  history: readonly ShareSince[],
  at: Date,
): { share: number; isSettled: boolean } {
  let index = history.findLastIndex(({ since }) => since <= at);
  // Clocks of hosts differ a little: a view from "before" the canary is of its beginning.
  if (index === -1) index = 0;
  const { since, share } = history[index] as ShareSince;
  // Before the first share nobody was in the canary, so nobody can be in it by an older one.
  const isSettled = index === 0 || at.getTime() >= since.getTime() + settleMs;
  return { share, isSettled };
}
