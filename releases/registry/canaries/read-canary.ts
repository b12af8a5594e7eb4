import type { Queryable } from '@tessera/bff-kit/database';
import type { CanaryView, JudgeSettings, PlanStep, Verdict } from '@tessera/releases/registry-api';

/** A canary as it is stored. */
export interface CanaryRow {
  number: number;
  name: string;
  id: string;
  controlId: string;
  salt: string;
  plan: PlanStep[];
  step: number;
  stepSince: Date;
  judge: JudgeSettings;
  state: CanaryView['state'];
  startedBy: string;
  startedAt: Date;
  endedAt: Date | null;
  reason: string | null;
}

const columns = `number, name, id, control_id as "controlId", salt, plan, step,
  step_since as "stepSince", judge, state, started_by as "startedBy",
  started_at as "startedAt", ended_at as "endedAt", reason`;

export async function readCanary(q: Queryable, number: number): Promise<CanaryRow | null> {
  const [row] = await q.query<CanaryRow>(
    'canaries/by-number',
    `select ${columns} from canary where number = $1`,
    [number],
  );
  return row ?? null;
}

export async function readRunningCanary(q: Queryable, name: string): Promise<CanaryRow | null> {
  const [row] = await q.query<CanaryRow>(
    'canaries/running-of',
    `select ${columns} from canary where name = $1 and state = 'running'`,
    [name],
  );
  return row ?? null;
}

/** All that run, by number. */
export function readRunningCanaries(q: Queryable): Promise<CanaryRow[]> {
  return q.query<CanaryRow>(
    'canaries/running',
    `select ${columns} from canary where state = 'running' order by number`,
  );
}

const listed = 100;

/** Those that run and those that ended, the newest first; of one micro-frontend or of all. */
export function listCanaries(q: Queryable, name: string | null): Promise<CanaryRow[]> {
  return q.query<CanaryRow>(
    'canaries/list',
    `select ${columns} from canary where $1::text is null or name = $1
     order by number desc limit ${listed}`,
    [name],
  );
}

/** A canary as the API shows it; `share` is the one of its present or last step. */
export function toCanaryView(row: CanaryRow, verdict: Verdict | null): CanaryView {
  const { salt: _, stepSince, startedAt, endedAt, ...same } = row;
  return {
    ...same,
    share: row.plan[row.step]?.share ?? 0,
    stepSince: stepSince.toISOString(),
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    verdict,
  };
}
