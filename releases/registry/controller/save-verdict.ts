import type { Database } from '@tessera/bff-kit/database';
import type { Verdict } from '@tessera/releases/registry-api';
import { writeAudit } from '../audit/write-audit.ts';
import { controller } from '../keys/actor.ts';

const SAVE = `insert into canary_verdict (number, verdict, at) values ($1, $2, now())
  on conflict (number) do update set verdict = excluded.verdict, at = excluded.at`;
const ALARM = `update canary_verdict set alarmed_at = now()
  where number = $1 and alarmed_at is null returning number`;

/** Stores a verdict for status, console and CLI. The first sample-ratio alarm of a canary goes to the audit log. */
export async function saveVerdict(
  db: Database,
  canary: { number: number; name: string; id: string },
  verdict: Verdict,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query('judge/save-verdict', SAVE, [canary.number, verdict]);
    if (verdict.state !== 'unbalanced') return;
    const alarmed = await tx.query('judge/alarm', ALARM, [canary.number]);
    if (alarmed.length === 0) return;
    await writeAudit(tx, {
      actor: controller.name,
      action: 'sample-ratio-alarm',
      subject: `${canary.name}@${canary.id}`,
      reason: verdict.words,
      detail: { canary: canary.number, ratio: verdict.ratio },
    });
  });
}
