/** closed: calls go through; open: none do; half-open: one call is trying whether it works again. */
export type BreakerState =
  | { kind: 'closed'; failures: number }
  | { kind: 'open'; until: number; openings: number }
  | { kind: 'half-open'; since: number; openings: number };

export interface BreakerPolicy {
  /** Failures in a row that open it. */
  failures: number;
  /** How long it stays open the first time, ms; doubles with every failed trial. */
  cooldownMs: number;
  maxCooldownMs: number;
}

export const closed: BreakerState = { kind: 'closed', failures: 0 };

// A trial whose end nobody reported (its process was busy, its caller left) must not block for ever.
const trialMs = 10_000;

/** May a call go out now? The new state counts it when it is the trial of a half-open breaker. */
export function admit(
  state: BreakerState,
  now: number,
): { admitted: boolean; state: BreakerState } {
  if (state.kind === 'closed') return { admitted: true, state };
  const trialDue = state.kind === 'open' ? now >= state.until : now >= state.since + trialMs;
  if (!trialDue) return { admitted: false, state };
  return { admitted: true, state: { kind: 'half-open', since: now, openings: state.openings } };
}

/** An answer, whatever its status, closes the breaker. */
export const succeed = (state: BreakerState): BreakerState =>
  state.kind === 'closed' && state.failures === 0 ? state : closed;

/** No answer: counted while closed, opens when it is one too many or the trial failed. */
export function fail(state: BreakerState, now: number, policy: BreakerPolicy): BreakerState {
  // A call from before it opened: it says nothing that is not known.
  if (state.kind === 'open') return state;
  const openings = state.kind === 'half-open' ? state.openings : 0;
  if (state.kind === 'closed' && state.failures + 1 < policy.failures) {
    return { kind: 'closed', failures: state.failures + 1 };
  }
  const pause = Math.min(policy.cooldownMs * 2 ** openings, policy.maxCooldownMs);
  return { kind: 'open', until: now + pause, openings: openings + 1 };
}

/** Whole seconds until a call may go out again, at least 1: for `Retry-After`. */
export const retryAfterSeconds = (state: BreakerState, now: number): number =>
  state.kind === 'open' ? Math.max(1, Math.ceil((state.until - now) / 1000)) : 1;
