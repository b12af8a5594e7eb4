import type { FetchFragment } from './fetch-fragment.ts';

/** Gives every fragment `leastMs` at least, however little its release allows it. */
export function withLeastTimeout(fetchFragment: FetchFragment, leastMs: number): FetchFragment {
  return (page, call) =>
    fetchFragment(page, { ...call, timeoutMs: Math.max(call.timeoutMs, leastMs) });
}
