/** A release that was live once, newest change first. */
export interface FormerLive {
  id: string;
  withdrawn: boolean;
  removed: boolean;
}

/** Which release a rollback goes to, or why there is none. */
export type RollbackChoice =
  | { kind: 'go'; id: string }
  | { kind: 'nothing-before' }
  | { kind: 'never-live' }
  | { kind: 'removed' }
  | { kind: 'already-live' };

/**
 * The release that was live before the present one and can be served still. One that was withdrawn is taken
 * only when it is asked for by name; one that never was live has passed no gate and is never taken.
 *
 * @param to what the caller asks for; null: the latest that fits
 */
export function chooseRollback(
  current: string | null,
  history: readonly FormerLive[],
  to: string | null,
): RollbackChoice {
  if (to !== null) {
    const wanted = history.find(({ id }) => id === to);
    if (wanted === undefined) return { kind: 'never-live' };
    if (wanted.removed) return { kind: 'removed' };
    return to === current ? { kind: 'already-live' } : { kind: 'go', id: to };
  }
  const before = history.find(
    ({ id, withdrawn, removed }) => id !== current && !withdrawn && !removed,
  );
  return before === undefined ? { kind: 'nothing-before' } : { kind: 'go', id: before.id };
}
