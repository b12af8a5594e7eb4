import type { Verdict } from '@tessera/releases/registry-api';
import { readRunningCanaries, type CanaryRow } from '../canaries/read-canary.ts';
import type { RegistryDeps } from '../deps.ts';
import { decide } from '../judge/decide.ts';
import { observe } from '../judge/observe.ts';
import { defaultSettings } from '../judge/settings.ts';
import { emptyTally, type Tally } from '../judge/tally.ts';
import { verdictOf } from '../judge/verdict.ts';
import { carryOut } from './carry-out.ts';
import { readObservations } from './read-observations.ts';
import { saveVerdict } from './save-verdict.ts';

/** Rows of one read: enough for a busy shop's second, and a rebuild does not hold a million in memory. */
const batch = 10_000;
/** A verdict in other words is told to the console no oftener, unless its state changed. */
const tellEveryMs = 2_000;

interface Followed {
  tally: Tally;
  seq: number;
  verdict: Verdict | null;
  toldAt: number;
}

export interface Follower {
  /** Reads what is new, judges each running canary and does what follows. @throws when the database is away */
  tick(now: Date): Promise<void>;
}

/**
 * Follows all running canaries. What it remembers is only a sum of the stored observations: a new follower that
 * reads them from the start knows the same.
 */
export function followCanaries(deps: Pick<RegistryDeps, 'db' | 'changes' | 'logger'>): Follower {
  const followed = new Map<number, Followed>();

  async function follow(canary: CanaryRow, now: Date): Promise<void> {
    const { number } = canary;
    const known = followed.get(number) ?? {
      tally: emptyTally(),
      seq: 0,
      verdict: null,
      toldAt: -Infinity,
    };
    followed.set(number, known);
    await readOn(number, known);

    const verdict = verdictOf(known.tally, {
      share: canary.plan[canary.step]?.share ?? 0,
      steps: canary.plan.length,
      settings: { ...defaultSettings, ...canary.judge },
    });
    await tell(canary, known, verdict, now);
    const decision = decide(verdict, canary, now);
    if (await carryOut(deps, canary, decision)) {
      const { act } = decision;
      deps.logger.info({ canary: number, act, words: verdict.words }, 'the controller has decided');
    }
  }

  async function readOn(number: number, known: Followed): Promise<void> {
    for (;;) {
      const rows = await readObservations(deps.db, { number, after: known.seq, most: batch });
      for (const row of rows) {
        observe(known.tally, row);
        known.seq = row.seq;
      }
      if (rows.length < batch) return;
    }
  }

  async function tell(canary: CanaryRow, known: Followed, verdict: Verdict, now: Date) {
    const before = known.verdict;
    if (JSON.stringify(before) !== JSON.stringify(verdict)) {
      await saveVerdict(deps.db, canary, verdict);
      known.verdict = verdict;
    }
    const isOther = before?.state !== verdict.state;
    const isDue = now.getTime() - known.toldAt >= tellEveryMs;
    if (isOther || (isDue && before?.words !== verdict.words)) {
      known.toldAt = now.getTime();
      deps.changes.notify();
    }
  }

  return {
    async tick(now) {
      const running = await readRunningCanaries(deps.db);
      const numbers = new Set(running.map(({ number }) => number));
      for (const number of followed.keys()) if (!numbers.has(number)) followed.delete(number);
      for (const canary of running) await follow(canary, now);
    },
  };
}
