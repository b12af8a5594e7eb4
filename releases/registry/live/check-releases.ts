import type { Refusal } from '@tessera/releases/registry-api';
import type { LiveDeps } from './live-deps.ts';
import type { Outcome } from './outcome.ts';
import { readReleaseStates } from './read-release-states.ts';
import { runGate } from './run-gate.ts';

/** What the gate would say; nothing is changed. */
export async function checkReleases(
  deps: Pick<LiveDeps, 'db' | 'gate'>,
  releases: Record<string, string>,
): Promise<Outcome<{ refusals: Refusal[] }>> {
  const states = await readReleaseStates(deps.db, releases);
  if ('refused' in states) return states;
  return { done: { refusals: await runGate(deps.db, deps.gate, states.done) } };
}
