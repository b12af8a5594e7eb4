import type { Context } from 'hono';
import { ProblemError } from '@tessera/bff-kit/problem';
import { HostFactsSchema } from '@tessera/releases/host-facts';
import { writeAudit } from '../audit/write-audit.ts';
import type { RegistryDeps, RegistryEnv } from '../deps.ts';
import type { Actor } from '../keys/actor.ts';
import { requireOwner } from '../keys/may-act.ts';
import { readBody } from '../read-body.ts';
import type { RegistryApp } from '../registry-app.ts';
import { requireManifest } from '../releases/mount-releases.ts';
import { requireServiceOrKey } from './require-service-or-key.ts';
import { requireShell } from './require-shell.ts';

const files = '/_releases/internal/releases/:name/:id/files';
const immutable = 'private, max-age=31536000, immutable';

/** For processes of the shop: files of releases, and what the shell says of itself. */
export function mountInternal(app: RegistryApp, deps: RegistryDeps): void {
  const { db, store } = deps;
  const service = requireServiceOrKey(deps);

  /** Whoever shows a key gets what is their team's: server code of others is not for them. */
  async function requireOwn(c: Context<RegistryEnv>, name: string): Promise<void> {
    const actor = c.get('actor') as Actor | undefined;
    if (actor !== undefined) await requireOwner(c, deps, name, 'read-files');
  }

  app.get(files, service, async (c) => {
    const { name, id } = c.req.param();
    await requireOwn(c, name);
    await requireManifest(db, name, id);
    return c.json({ files: await store.list(name, id) });
  });

  app.get(`${files}/:path{.+}`, service, async (c) => {
    const { name, id, path } = c.req.param();
    await requireOwn(c, name);
    await requireManifest(db, name, id);
    const bytes = await store.read(name, id, path);
    if (bytes === null) {
      throw new ProblemError(404, {
        type: 'unknown-file',
        detail: `The release ${name}@${id} has no file "${path.slice(0, 300)}".`,
      });
    }
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/octet-stream',
      'cache-control': immutable,
    });
  });

  app.put('/_releases/internal/host', requireShell(deps), async (c) => {
    const facts = await readBody(c, HostFactsSchema);
    await db.transaction(async (tx) => {
      const [changed] = await tx.query(
        'releases.put-host-facts',
        `insert into host_facts (facts, at) values ($1, now())
         on conflict (only_one) do update set facts = excluded.facts, at = now()
         where host_facts.facts is distinct from excluded.facts returning 1`,
        [facts],
      );
      if (changed) await writeAudit(tx, { actor: 'shell', action: 'host-facts', detail: facts });
    });
    return c.body(null, 204);
  });
}
