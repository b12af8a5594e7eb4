import type { CanaryView, LiveChange } from '@tessera/releases/registry-api';

/** A time in which everybody, but the visitors of a canary, got one release. Milliseconds. */
export interface Life {
  id: string;
  from: number;
  to: number;
  /** It came back: this is not its first time. */
  again: boolean;
}

export interface Trial {
  number: number;
  id: string;
  from: number;
  to: number;
  state: CanaryView['state'];
}

const makesLive = new Set<LiveChange['action']>(['deploy', 'rollback', 'promote']);

/**
 * Which release was live when, the oldest first, from the changes of one micro-frontend.
 *
 * @param changes the newest first, as `GET /history` gives them
 * @param now when the last one is cut off, milliseconds
 */
export function livesOf(changes: readonly LiveChange[], now: number): Life[] {
  const lives: Life[] = [];
  const seen = new Set<string>();
  for (const { action, id, at } of changes.toReversed()) {
    if (!makesLive.has(action) || id === null || lives.at(-1)?.id === id) continue;
    const from = Date.parse(at);
    const before = lives.at(-1);
    if (before) before.to = from;
    lives.push({ id, from, to: now, again: seen.has(id) });
    seen.add(id);
  }
  return lives;
}

/** When which canary ran. */
export const trialsOf = (canaries: readonly CanaryView[], now: number): Trial[] =>
  canaries.map(({ number, id, startedAt, endedAt, state }) => ({
    number,
    id,
    state,
    from: Date.parse(startedAt),
    to: endedAt === null ? now : Date.parse(endedAt),
  }));
