import type { Queryable } from '@tessera/bff-kit/database';
import type { Refusal } from '@tessera/releases/registry-api';
import { writeAudit } from '../audit/write-audit.ts';
import { abortRunning } from '../canaries/close-canary.ts';
import type { Actor } from '../keys/actor.ts';
import { bumpRouting } from '../routing/bump-routing.ts';
import { changeRouting } from '../routing/change-routing.ts';
import { readVersion } from '../routing/read-routing.ts';
import { beyondForce } from './beyond-force.ts';
import type { LiveDeps } from './live-deps.ts';
import { refuse, type Outcome } from './outcome.ts';
import { readReleaseStates, type ReleaseState } from './read-release-states.ts';
import { recordChange } from './record-change.ts';
import { runGate } from './run-gate.ts';
import { readLive, setLive } from './set-live.ts';
import { warmRelease } from './warm-release.ts';

const warmDeadlineMs = 600;

export interface DeployCommand {
  /** Ids by micro-frontend: all become live in one moment, or none. */
  releases: Record<string, string>;
  reason: string | null;
  /** Also when the gate refuses. Needs a reason. */
  force: boolean;
  actor: Actor;
}

interface Passed {
  states: ReleaseState[];
  /** What force went over. */
  overridden: Refusal[];
}

/** Makes releases live for everybody, and ends canaries of the same micro-frontends. */
export async function deploy(
  deps: LiveDeps,
  command: DeployCommand,
): Promise<Outcome<{ version: number }>> {
  if (command.force && command.reason === null) return reasonMissing;
  // Looked at twice: now, so that a refusal is quick and costs the services nothing, and under the lock.
  const first = await passGate(deps, deps.db, command);
  if ('refused' in first) return noteRefusal(deps, command, 'deploy', first);
  await Promise.all(first.done.states.map((release) => warmRelease(deps, release, warmDeadlineMs)));
  const outcome = await changeRouting(deps, async (tx): Promise<Outcome<{ version: number }>> => {
    const passed = await passGate(deps, tx, command);
    if ('refused' in passed) return passed;
    let changed = false;
    for (const { name, id } of passed.done.states) {
      changed = (await deployOne(tx, { name, id }, command, passed.done.overridden)) || changed;
    }
    return { done: { version: changed ? await bumpRouting(tx) : await readVersion(tx) } };
  });
  return 'refused' in outcome ? noteRefusal(deps, command, 'deploy', outcome) : outcome;
}

export const reasonMissing = refuse(
  422,
  'reason-missing',
  'Going over the gate needs a reason, so nothing was changed. Send it again and say why.',
);

/** The releases when the gate lets them pass or `force` goes over it. */
export async function passGate(
  deps: Pick<LiveDeps, 'gate'>,
  q: Queryable,
  command: Pick<DeployCommand, 'releases' | 'force' | 'actor'>,
): Promise<Outcome<Passed>> {
  const states = await readReleaseStates(q, command.releases);
  if ('refused' in states) return states;
  const refusals = await runGate(q, deps.gate, states.done);
  const barred = beyondForce(refusals, command.actor);
  if (refusals.length === 0 || (command.force && barred.length === 0)) {
    return { done: { states: states.done, overridden: refusals } };
  }
  const words = refusals.map((refusal) => refusal.words).join(' ');
  const only = command.force ? ' Only an operator can force another’s address.' : '';
  return refuse(409, 'gate-refused', `The gate refuses, so nothing was changed. ${words}${only}`, {
    refusals,
  });
}

/** A refusal by the gate is worth knowing later; a mistyped id is not. */
export async function noteRefusal<T extends { refused: { type: string; refusals?: unknown } }>(
  deps: Pick<LiveDeps, 'db'>,
  command: Pick<DeployCommand, 'releases' | 'reason' | 'actor'>,
  action: string,
  outcome: T,
): Promise<T> {
  if (outcome.refused.type !== 'gate-refused') return outcome;
  for (const [name, id] of Object.entries(command.releases)) {
    await writeAudit(deps.db, {
      actor: command.actor.name,
      action,
      subject: `${name}@${id}`,
      reason: command.reason,
      outcome: 'refused',
      detail: { refusals: outcome.refused.refusals },
    });
  }
  return outcome;
}

/** @returns whether anything is different now */
async function deployOne(
  tx: Queryable,
  { name, id }: { name: string; id: string },
  { actor, reason }: DeployCommand,
  overridden: Refusal[],
): Promise<boolean> {
  const previousId = await readLive(tx, name);
  const ended = await abortRunning(tx, { name, actor, reason: `${id} was deployed` });
  if (previousId !== id) {
    await setLive(tx, name, id);
    await recordChange(tx, { name, action: 'deploy', id, previousId, actor: actor.name, reason });
  }
  await writeAudit(tx, {
    actor: actor.name,
    action: 'deploy',
    subject: `${name}@${id}`,
    reason,
    detail: { previousId, ...(overridden.length > 0 && { overridden }) },
  });
  return ended !== null || previousId !== id;
}
