import type { Crash } from './watch-crashes.ts';

/** Counts what was killed where. */
export interface KillCount {
  process(name: string): void;
  /** An armed point that nothing came to. */
  missed(point: string): void;
  /** The sums, with the crash points that were reached. */
  sums(crashes: readonly Crash[]): KillSums;
}

export interface KillSums {
  /** SIGKILL from outside, by process. */
  processes: Record<string, number>;
  /** Deaths at crash points, by point. */
  points: Record<string, number>;
  /** Freezes at crash points, by point. */
  freezes: Record<string, number>;
  /** Armed points that were not reached in time, and never in the whole run. */
  missed: string[];
  /** All deaths. */
  kills: number;
}

export function createKillCount(): KillCount {
  const processes: Record<string, number> = {};
  const missed = new Set<string>();
  return {
    process: (name) => void (processes[name] = (processes[name] ?? 0) + 1),
    missed: (point) => void missed.add(point),
    sums(crashes) {
      const points = tally(crashes.filter(({ fate }) => fate === 'die').map(({ point }) => point));
      const freezes = tally(
        crashes.filter(({ fate }) => fate === 'freeze').map(({ point }) => point),
      );
      const sum = (counts: Record<string, number>): number =>
        Object.values(counts).reduce((total, one) => total + one, 0);
      return {
        processes,
        points,
        freezes,
        missed: [...missed].filter((point) => !points[point] && !freezes[point]),
        kills: sum(processes) + sum(points),
      };
    },
  };
}

const tally = (names: readonly string[]): Record<string, number> =>
  names.reduce<Record<string, number>>((counts, name) => {
    counts[name] = (counts[name] ?? 0) + 1;
    return counts;
  }, {});
