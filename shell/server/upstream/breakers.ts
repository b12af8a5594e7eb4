import {
  admit,
  closed,
  fail,
  retryAfterSeconds,
  succeed,
  type BreakerPolicy,
  type BreakerState,
} from './circuit-breaker.ts';

/** Circuit breakers by name: one a service (`cart`), one a fragment (`cart/mini-cart`). */
export interface Breakers {
  /** False: do not call now. True: call, then say of each how it went. All must agree, or none is asked. */
  admit(...names: string[]): boolean;
  succeed(name: string): void;
  fail(name: string): void;
  /** The call told nothing about this one: matters only to a trial, which must end somehow. */
  endTrial(name: string): void;
  retryAfterSeconds(name: string): number;
  states(): Record<string, BreakerState['kind']>;
}

const defaultPolicy: BreakerPolicy = { failures: 5, cooldownMs: 500, maxCooldownMs: 4_000 };

interface Options {
  now: () => number;
  policy?: BreakerPolicy;
  onChange?: (name: string, from: BreakerState['kind'], to: BreakerState['kind']) => void;
}

export function createBreakers({ now, policy = defaultPolicy, onChange }: Options): Breakers {
  const states = new Map<string, BreakerState>();
  const of = (name: string) => states.get(name) ?? closed;
  const set = (name: string, next: BreakerState) => {
    const before = of(name);
    states.set(name, next);
    if (before.kind !== next.kind) onChange?.(name, before.kind, next.kind);
  };
  return {
    admit(...names) {
      const asked = names.map((name) => ({ name, ...admit(of(name), now()) }));
      if (!asked.every(({ admitted }) => admitted)) return false;
      for (const { name, state } of asked) set(name, state);
      return true;
    },
    succeed: (name) => set(name, succeed(of(name))),
    fail: (name) => set(name, fail(of(name), now(), policy)),
    endTrial(name) {
      if (of(name).kind === 'half-open') set(name, fail(of(name), now(), policy));
    },
    retryAfterSeconds: (name) => retryAfterSeconds(of(name), now()),
    states: () => Object.fromEntries([...states].map(([name, { kind }]) => [name, kind])),
  };
}
