import type { Refusal } from '@tessera/releases/registry-api';
import { startRegistry, type TestRegistry } from '../../testing/start-registry.ts';
import type { Actor } from '../../keys/actor.ts';
import type { LiveDeps } from '../live-deps.ts';

export const operator: Actor = { name: 'operator', team: null };

export interface TestLive extends TestRegistry {
  /** For commands without HTTP; its gate refuses what `refusals` holds. */
  live: LiveDeps;
  refusals: Refusal[];
  /** Every line of the audit log, oldest first. */
  audit(): Promise<{ actor: string; action: string; subject: string | null; outcome: string }[]>;
  /** Stores releases with these ids. */
  store(name: string, ...ids: string[]): Promise<void>;
}

/** A registry whose gate says what the test wants, and whose services are nowhere. */
export async function startLive(): Promise<TestLive> {
  const registry = await startRegistry();
  const refusals: Refusal[] = [];
  const { db } = registry.deps;
  return {
    ...registry,
    refusals,
    live: { ...registry.deps, gate: async () => [...refusals], addresses: {} },
    audit: () =>
      db.query('testing/audit', 'select actor, action, subject, outcome from audit order by seq'),
    async store(name, ...ids) {
      for (const id of ids) await registry.upload({ name, id });
    },
  };
}

export const refusal = (words: string): Refusal => ({ rule: 'props', words, against: null });
