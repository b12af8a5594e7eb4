import type { Queryable } from '@tessera/bff-kit/database';
import { writeAudit } from '../audit/write-audit.ts';
import { abortRunning } from '../canaries/close-canary.ts';
import type { Actor } from '../keys/actor.ts';
import { bumpRouting } from '../routing/bump-routing.ts';
import { changeRouting } from '../routing/change-routing.ts';
import { chooseRollback, type FormerLive, type RollbackChoice } from './choose-rollback.ts';
import type { LiveDeps } from './live-deps.ts';
import { refuse, type Outcome } from './outcome.ts';
import { recordChange } from './record-change.ts';
import { readLive, setLive } from './set-live.ts';
import { warmRelease } from './warm-release.ts';

/** Short: the release was live not long ago, and whoever rolls back is in a hurry. */
const warmDeadlineMs = 100;
const historyLength = 500;

export interface RollbackCommand {
  name: string;
  to: string | null;
  reason: string | null;
  actor: Actor;
}

export interface RolledBack {
  version: number;
  id: string;
  previousId: string | null;
  /** What was done, for people. */
  words: string;
}

/** Puts back a release that was live before. No gate: it was live, and there may be no time. */
export async function rollback(
  deps: LiveDeps,
  command: RollbackCommand,
): Promise<Outcome<RolledBack>> {
  const { name, actor, reason } = command;
  const first = await choose(deps.db, command);
  if (first.choice.kind === 'go') {
    await warmRelease(deps, { name, id: first.choice.id }, warmDeadlineMs);
  }
  return changeRouting(deps, async (tx): Promise<Outcome<RolledBack>> => {
    const { choice, current } = await choose(tx, command);
    if (choice.kind !== 'go') return refuseRollback(command, choice);
    const { id } = choice;
    const ended = await goBack(tx, { name, id, current, actor, reason });
    const words =
      `${name} is ${id} again, in the place of ${current ?? 'nothing'}.` +
      (ended === null ? '' : ` The canary of ${ended} was ended.`);
    return { done: { version: await bumpRouting(tx), id, previousId: current, words } };
  });
}

/** @returns the release whose canary ended with it */
export async function goBack(
  tx: Queryable,
  o: { name: string; id: string; current: string | null; actor: Actor; reason: string | null },
): Promise<string | null> {
  const { name, id, current: previousId, actor, reason } = o;
  const ended = await abortRunning(tx, { name, actor, reason: `rolled back to ${id}` });
  await setLive(tx, name, id);
  await recordChange(tx, { name, action: 'rollback', id, previousId, actor: actor.name, reason });
  await writeAudit(tx, {
    actor: actor.name,
    action: 'rollback',
    subject: `${name}@${id}`,
    reason,
    detail: { previousId },
  });
  return ended;
}

/** Where a rollback would go now. */
export async function choose(
  q: Queryable,
  { name, to }: { name: string; to: string | null },
): Promise<{ choice: RollbackChoice; current: string | null }> {
  const current = await readLive(q, name);
  const history = await q.query<FormerLive>(
    'live/former',
    `select c.id, r.withdrawn_at is not null as withdrawn, r.removed_at is not null as removed
     from live_change c join release r on r.name = c.name and r.id = c.id
     where c.name = $1 and c.action in ('deploy', 'rollback', 'promote')
     order by c.seq desc limit ${historyLength}`,
    [name],
  );
  return { choice: chooseRollback(current, history, to), current };
}

function refuseRollback(
  { name, to }: RollbackCommand,
  choice: Exclude<RollbackChoice, { kind: 'go' }>,
): { refused: ReturnType<typeof refuse>['refused'] } {
  switch (choice.kind) {
    case 'nothing-before':
      return refuse(
        409,
        'nothing-before',
        `There is no earlier live release of ${name} that is still stored and was not withdrawn, so nothing was changed. Deploy the release you want.`,
      );
    case 'never-live':
      return refuse(
        422,
        'never-live',
        `${name}@${to} was never live, so there is no going back to it. Deploy it: then the gate looks at it.`,
      );
    case 'removed':
      return refuse(
        409,
        'release-removed',
        `The files of ${name}@${to} were removed long after it was last served. Release it again from its commit.`,
      );
    case 'already-live':
      return refuse(409, 'already-live', `${name}@${to} is live already, so nothing was changed.`);
  }
}
