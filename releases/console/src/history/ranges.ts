import type { LiveChange } from '@tessera/releases/registry-api';

const hour = 3_600_000;

/** How far back a picture of the history goes. */
export const ranges = {
  hour: { label: 'Hour', ms: hour },
  day: { label: 'Day', ms: 24 * hour },
  week: { label: 'Week', ms: 7 * 24 * hour },
  all: { label: 'All', ms: Infinity },
} as const;

export type Range = keyof typeof ranges;

/** The shortest range in which something happened; everything when nothing did for a week. */
export function fitting(changes: readonly Pick<LiveChange, 'at'>[], now: number): Range {
  const newest = Math.max(-Infinity, ...changes.map(({ at }) => Date.parse(at)));
  const names = Object.keys(ranges) as Range[];
  return names.find((name) => now - newest < ranges[name].ms) ?? 'all';
}
