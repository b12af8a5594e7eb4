import { NameSchema, ReleaseIdSchema } from '@tessera/releases/release';
import { ProblemError } from '@tessera/bff-kit/problem';
import type { RegistryDeps } from '../deps.ts';
import { requireOperator } from '../keys/may-act.ts';
import type { RegistryApp } from '../registry-app.ts';
import { listEntries } from './list-entries.ts';
import { removeOldReleases } from '../store/remove-old-releases.ts';
import { readManifest } from './read-release.ts';

/** `GET /_releases/api/releases/:name` and `…/:name/:id`; `POST …/clean` removes old ones, for operators. */
export function mountReleases(app: RegistryApp, deps: RegistryDeps): void {
  const { db } = deps;
  app.post('/_releases/api/releases/clean', async (c) => {
    await requireOperator(c, deps, 'clean');
    return c.json({ removed: await removeOldReleases(deps, c.var.actor) });
  });
  app.get('/_releases/api/releases/:name', async (c) => {
    return c.json(await listEntries(db, { name: c.req.param('name') }));
  });
  app.get('/_releases/api/releases/:name/:id', async (c) => {
    const { name, id } = c.req.param();
    return c.json(await requireManifest(db, name, id));
  });
}

/** @throws {ProblemError} 404 when there is no such release any more */
export async function requireManifest(
  db: RegistryDeps['db'],
  name: string,
  id: string,
): Promise<NonNullable<Awaited<ReturnType<typeof readManifest>>>> {
  const wellFormed = NameSchema.safeParse(name).success && ReleaseIdSchema.safeParse(id).success;
  const release = wellFormed ? await readManifest(db, name, id) : null;
  if (release !== null) return release;
  throw new ProblemError(404, {
    type: 'unknown-release',
    detail: `There is no release ${name}@${id} here, or its files were removed. See GET /_releases/api/releases/${name}.`,
  });
}
