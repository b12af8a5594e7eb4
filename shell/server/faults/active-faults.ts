import type { Fault } from '@tessera/releases/fault';

/**
 * The faults that are on now: those for everybody and the visitor's own. `null` when there are none, which is
 * nearly always: then nothing is looked at any further.
 */
export function activeFaults(
  everybodys: readonly Fault[],
  visitors: readonly Fault[],
  now: number,
): readonly Fault[] | null {
  if (everybodys.length === 0 && visitors.length === 0) return null;
  const active = [...everybodys, ...visitors].filter(({ until }) => Date.parse(until) > now);
  return active.length > 0 ? active : null;
}
