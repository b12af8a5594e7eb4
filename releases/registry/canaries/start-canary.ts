import { randomBytes } from 'node:crypto';
import type { CanaryView, JudgeSettings, PlanStep, Refusal } from '@tessera/releases/registry-api';
import type { Queryable } from '@tessera/bff-kit/database';
import { writeAudit } from '../audit/write-audit.ts';
import type { Actor } from '../keys/actor.ts';
import { noteRefusal, passGate, reasonMissing } from '../live/deploy.ts';
import type { LiveDeps } from '../live/live-deps.ts';
import { refuse, type Outcome } from '../live/outcome.ts';
import { recordChange } from '../live/record-change.ts';
import { markGood, readLive } from '../live/set-live.ts';
import { warmRelease } from '../live/warm-release.ts';
import { bumpRouting } from '../routing/bump-routing.ts';
import { changeRouting } from '../routing/change-routing.ts';

import { readCanary, readRunningCanary, toCanaryView } from './read-canary.ts';

const warmDeadlineMs = 600;

export interface StartCommand {
  name: string;
  id: string;
  /** Fits `PlanSchema`. */
  plan: PlanStep[];
  judge: JudgeSettings;
  reason: string | null;
  /** Also when the gate refuses. Needs a reason. */
  force: boolean;
  actor: Actor;
}

/** Gives a release to a part of the visitors, beside the live one. */
export async function startCanary(
  deps: LiveDeps,
  command: StartCommand,
): Promise<Outcome<CanaryView>> {
  const { name, id } = command;
  if (command.force && command.reason === null) return reasonMissing;
  const gated = { ...command, releases: { [name]: id } };
  const first = await passGate(deps, deps.db, gated);
  if ('refused' in first) return noteRefusal(deps, gated, 'canary', first);
  const early = await readControl(deps.db, name, id);
  if ('refused' in early) return early;
  await warmRelease(deps, { name, id }, warmDeadlineMs);
  const outcome = await changeRouting(deps, async (tx): Promise<Outcome<CanaryView>> => {
    const passed = await passGate(deps, tx, gated);
    if ('refused' in passed) return passed;
    const control = await readControl(tx, name, id);
    if ('refused' in control) return control;
    const view = await insert(tx, command, control.done, passed.done.overridden);
    await bumpRouting(tx);
    return { done: view };
  });
  return 'refused' in outcome ? noteRefusal(deps, gated, 'canary', outcome) : outcome;
}

/** The live release it will be compared with. */
async function readControl(q: Queryable, name: string, id: string): Promise<Outcome<string>> {
  const control = await readLive(q, name);
  if (control === null) {
    return refuse(
      409,
      'nothing-live',
      `Nothing of ${name} is live, so there is nothing to compare ${id} with. Deploy it instead.`,
    );
  }
  if (control === id) {
    return refuse(409, 'already-live', `${name}@${id} is live already, so nothing was changed.`);
  }
  const running = await readRunningCanary(q, name);
  if (running !== null) {
    return refuse(
      409,
      'canary-running',
      `A canary of ${name} runs already, with ${running.id}. Promote or abort it first.`,
      { number: running.number },
    );
  }
  return { done: control };
}

async function insert(
  tx: Queryable,
  { name, id, plan, judge, reason, actor }: StartCommand,
  controlId: string,
  overridden: Refusal[],
): Promise<CanaryView> {
  const [started] = await tx.query<{ number: number }>(
    'canaries/start',
    `insert into canary (name, id, control_id, salt, plan, judge, started_by)
     values ($1, $2, $3, $4, $5, $6, $7) returning number`,
    [
      name,
      id,
      controlId,
      randomBytes(12).toString('base64url'),
      JSON.stringify(plan),
      JSON.stringify(judge),
      actor.name,
    ],
  );
  const canary = started && (await readCanary(tx, started.number));
  if (!canary) throw new Error(`the canary of ${name} was not stored`);
  await markGood(tx, name, id);
  await recordChange(tx, {
    name,
    action: 'canary',
    id,
    previousId: controlId,
    actor: actor.name,
    reason,
  });
  await writeAudit(tx, {
    actor: actor.name,
    action: 'canary',
    subject: `${name}@${id}`,
    reason,
    detail: { canary: canary.number, plan, ...(overridden.length > 0 && { overridden }) },
  });
  return toCanaryView(canary, null);
}
