import { z } from 'zod';
import type { AuditEntry } from '@tessera/releases/registry-api';
import { NameSchema } from '@tessera/releases/release';
import type { RegistryDeps } from '../deps.ts';
import { parseInput } from '../read-body.ts';
import type { RegistryApp } from '../registry-app.ts';

const QuerySchema = z.object({
  /** Lines before this one: the `seq` of the last line of the page before. */
  before: z.coerce.number().int().positive().optional(),
  /** Only what was done to this micro-frontend and its releases. */
  name: NameSchema.optional(),
});

const pageLength = 100;

/** `GET /_releases/api/audit?before=&name=`: who did what, newest first. */
export function mountAudit(app: RegistryApp, { db }: RegistryDeps): void {
  app.get('/_releases/api/audit', async (c) => {
    const { before, name } = parseInput(QuerySchema, c.req.query());
    const rows = await db.query<Omit<AuditEntry, 'at'> & { at: Date }>(
      'releases.read-audit',
      `select seq, at, actor, action, subject, reason, outcome, detail from audit
       where ($1::bigint is null or seq < $1)
         and ($2::text is null or subject = $2 or starts_with(subject, $2 || '@'))
       order by seq desc limit $3`,
      [before ?? null, name ?? null, pageLength],
    );
    return c.json(rows.map((row): AuditEntry => ({ ...row, at: row.at.toISOString() })));
  });
}
