/**
 * `lost`: not carried out, no answer. `late`: carried out, no answer. `cut`: carried out, and the
 * connection breaks. `busy`: 429. `broken`: 500, which is kept under its idempotency key.
 */
export type Fault = 'lost' | 'late' | 'cut' | 'busy' | 'broken';

interface Gate {
  path: RegExp;
  where: 'before' | 'inside';
  arrived: () => void;
  open: Promise<void>;
}

export interface Faults {
  /** The next `times` requests whose path fits meet this fault. */
  fail(path: RegExp, fault: Fault, times?: number): void;
  /**
   * Stops the next request whose path fits: `before` it arrives (it is on its way), or `inside`, while
   * it runs.
   */
  hold(path: RegExp, where?: Gate['where']): { arrived: Promise<void>; release: () => void };
  next(path: string): Promise<Fault | null>;
  pause(path: string): Promise<void>;
}

/** What goes wrong on purpose, in the order it was asked for. */
export function createFaults(): Faults {
  const planned: { path: RegExp; fault: Fault }[] = [];
  const gates: Gate[] = [];

  async function waitAt(where: Gate['where'], path: string): Promise<void> {
    const index = gates.findIndex((gate) => gate.where === where && gate.path.test(path));
    const [gate] = index < 0 ? [] : gates.splice(index, 1);
    gate?.arrived();
    await gate?.open;
  }

  return {
    fail(path, fault, times = 1) {
      for (let time = 0; time < times; time += 1) planned.push({ path, fault });
    },
    hold(path, where = 'before') {
      const arrived = Promise.withResolvers<void>();
      const open = Promise.withResolvers<void>();
      gates.push({ path, where, arrived: arrived.resolve, open: open.promise });
      return { arrived: arrived.promise, release: open.resolve };
    },
    async next(path) {
      await waitAt('before', path);
      const index = planned.findIndex((plan) => plan.path.test(path));
      return index < 0 ? null : (planned.splice(index, 1)[0]?.fault ?? null);
    },
    pause: (path) => waitAt('inside', path),
  };
}
