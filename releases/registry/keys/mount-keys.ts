import { z } from 'zod';
import { ProblemError } from '@tessera/bff-kit/problem';
import { NameSchema } from '@tessera/releases/release';
import { writeAudit } from '../audit/write-audit.ts';
import type { RegistryDeps } from '../deps.ts';
import { parseInput, readBody } from '../read-body.ts';
import type { RegistryApp } from '../registry-app.ts';
import { requireOperator } from './may-act.ts';
import { requireKeyItself } from './require-key-itself.ts';
import { createKey, hashKey } from './secret-key.ts';

/** Names by which the audit log knows others. */
const taken = ['operator', 'controller', 'somebody', 'retention', 'shell', 'environment'];

const NewKeySchema = z.object({
  /** null: for an operator. */
  team: NameSchema.nullable(),
  name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .refine((name) => !taken.includes(name.toLowerCase()), 'is the name of somebody else'),
});

/** `GET /me`, and for operators `POST`, `GET` and `DELETE /keys`. */
export function mountKeys(app: RegistryApp, deps: RegistryDeps): void {
  const { db } = deps;

  app.get('/_releases/api/me', (c) => c.json(c.var.actor));

  app.post('/_releases/api/keys', async (c) => {
    await requireOperator(c, deps, 'create-key');
    await requireKeyItself(c, deps, 'create-key');
    const { team, name } = await readBody(c, NewKeySchema);
    const key = createKey();
    const id = await db.transaction(async (tx) => {
      if (team !== null) {
        const text = 'insert into team (name) values ($1) on conflict do nothing';
        await tx.query('releases.ensure-team', text, [team]);
      }
      const [row] = await tx.query<{ id: string }>(
        'releases.insert-key',
        'insert into api_key (team, name, hash) values ($1, $2, $3) returning id',
        [team, name, hashKey(key)],
      );
      const detail = { id: row?.id, team };
      await writeAudit(tx, {
        actor: c.var.actor.name,
        action: 'create-key',
        subject: name,
        detail,
      });
      return row?.id;
    });
    return c.json({ id, team, name, key }, 201, { 'cache-control': 'no-store' });
  });

  app.get('/_releases/api/keys', async (c) => {
    await requireOperator(c, deps, 'list-keys');
    const keys = await db.query(
      'releases.list-keys',
      `select id, team, name, created_at as "createdAt", revoked_at as "revokedAt"
       from api_key order by created_at desc`,
    );
    return c.json(keys);
  });

  app.delete('/_releases/api/keys/:id', async (c) => {
    await requireOperator(c, deps, 'revoke-key');
    await requireKeyItself(c, deps, 'revoke-key');
    const { id } = parseInput(z.object({ id: z.uuid() }), c.req.param());
    await db.transaction(async (tx) => {
      const [key] = await tx.query<{ name: string; fromConfig: boolean }>(
        'releases.revoke-key',
        `update api_key set revoked_at = coalesce(revoked_at, now()) where id = $1
         returning name, from_config as "fromConfig"`,
        [id],
      );
      if (key === undefined) {
        throw new ProblemError(404, { type: 'unknown-key', detail: 'There is no such key.' });
      }
      // Thrown inside the transaction, which undoes it.
      if (key.fromConfig) throw operatorKeyStays();
      const detail = { id };
      const { actor } = c.var;
      await writeAudit(tx, { actor: actor.name, action: 'revoke-key', subject: key.name, detail });
    });
    return c.body(null, 204);
  });
}

const operatorKeyStays = (): ProblemError =>
  new ProblemError(409, {
    type: 'key-from-environment',
    detail:
      'This key comes from the environment and would be back after a restart. Set another TESSERA_OPERATOR_KEY and restart the registry instead.',
  });
