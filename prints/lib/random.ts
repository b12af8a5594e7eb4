/** A seeded stream of numbers: the same seed gives the same drawing on every machine. */
export interface Random {
  /** The next number, 0 ≤ n < 1. */
  (): number;
  range(from: number, to: number): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
  weighted<T>(choices: readonly Weighted<T>[]): T;
  shuffle<T>(items: T[]): T[];
}

export type Weighted<T> = readonly [item: T, weight: number];

/** mulberry32 by Tommy Ettinger (public domain): one 32-bit word of state, ample for drawing. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const range = (from: number, to: number) => from + (to - from) * next();
  return Object.assign(next, {
    range,
    int: (from: number, to: number) => Math.floor(range(from, to + 1)),
    pick: <T>(items: readonly T[]): T => at(items, Math.floor(next() * items.length)),
    weighted<T>(choices: readonly Weighted<T>[]): T {
      let rest = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of choices) {
        rest -= weight;
        if (rest <= 0) return item;
      }
      return at(choices, 0)[0];
    },
    shuffle<T>(items: T[]): T[] {
      for (let i = items.length - 1; i > 0; i--) {
        const j = Math.floor(next() * (i + 1));
        [items[i], items[j]] = [at(items, j), at(items, i)];
      }
      return items;
    },
  });
}

function at<T>(items: readonly T[], index: number): T {
  if (index >= items.length) throw new RangeError('Cannot pick from an empty list.');
  return items[index] as T;
}
