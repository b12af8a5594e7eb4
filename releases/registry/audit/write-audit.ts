import type { Queryable } from '@tessera/bff-kit/database';

/** Who did what to what. */
export interface AuditLine {
  actor: string;
  action: string;
  subject?: string | undefined;
  reason?: string | null | undefined;
  outcome?: 'done' | 'refused';
  detail?: Record<string, unknown>;
}

/** Notes what was done, or refused for a reason of ours. Hand in the transaction that does it. */
export async function writeAudit(q: Queryable, line: AuditLine): Promise<void> {
  await q.query(
    'releases.write-audit',
    `insert into audit (actor, action, subject, reason, outcome, detail)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      line.actor,
      line.action,
      line.subject ?? null,
      line.reason ?? null,
      line.outcome ?? 'done',
      line.detail ?? {},
    ],
  );
}

const linesPerMinute = 30;

/**
 * Notes that somebody was not let. The same refusal is noted once a minute, and no actor gets more than
 * thirty a minute: a scanner or a looping pipeline must not fill the table.
 */
export async function writeRefusal(
  q: Queryable,
  line: { actor: string; action: string; subject?: string | undefined },
): Promise<void> {
  await q.query(
    'releases.write-refusal',
    `with latest as (
       select action, subject from audit
       where outcome = 'refused' and actor = $1 and at > now() - interval '1 minute')
     insert into audit (actor, action, subject, outcome)
     select $1, $2, $3, 'refused'
     where (select count(*) from latest) < $4
       and not exists (
         select from latest where action = $2 and subject is not distinct from $3)`,
    [line.actor, line.action, line.subject ?? null, linesPerMinute],
  );
}
