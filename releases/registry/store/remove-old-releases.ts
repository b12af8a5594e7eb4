import { writeAudit } from '../audit/write-audit.ts';
import type { RegistryDeps } from '../deps.ts';
import type { Actor } from '../keys/actor.ts';
import { bumpRouting } from '../routing/bump-routing.ts';
import { changeRouting } from '../routing/change-routing.ts';
import { findOldReleases, type ReleaseName } from './find-old-releases.ts';
import { lockRelease } from './lock-release.ts';

export type CleanDeps = Pick<
  RegistryDeps,
  'db' | 'changes' | 'store' | 'retentionDays' | 'now' | 'logger'
>;

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Removes the files of releases that nobody needs any more. What is known of them stays. Files that could
 * not be deleted are deleted the next time.
 *
 * @param actor for the audit log
 * @returns what was removed now
 */
export async function removeOldReleases(deps: CleanDeps, actor: Actor): Promise<ReleaseName[]> {
  const before = new Date(deps.now().getTime() - deps.retentionDays * dayMs);
  // Under the lock, so that nobody makes one of them live meanwhile. From then on they are not there.
  const removed = await changeRouting(deps, async (tx) => {
    const old = await findOldReleases(tx, before);
    for (const { name, id } of old) {
      await tx.query(
        'releases.mark-removed',
        'update release set removed_at = now(), files_left = true where name = $1 and id = $2',
        [name, id],
      );
      await writeAudit(tx, { actor: actor.name, action: 'remove', subject: `${name}@${id}` });
    }
    if (old.length > 0) await bumpRouting(tx);
    return old;
  });
  await deleteFilesLeft(deps);
  return removed;
}

async function deleteFilesLeft({ db, store, logger }: CleanDeps): Promise<void> {
  const left = await db.query<ReleaseName>(
    'releases.files-left',
    'select name, id from release where files_left',
  );
  for (const { name, id } of left) {
    try {
      await db.transaction(async (tx) => {
        await lockRelease(tx, name, id);
        const [still] = await tx.query(
          'releases.claim-files-left',
          `update release set files_left = false
           where name = $1 and id = $2 and files_left and removed_at is not null returning 1`,
          [name, id],
        );
        // Uploaded again in the meantime.
        if (still !== undefined) await store.remove(name, id);
      });
    } catch (error) {
      logger.error({ err: error, name, id }, 'files of a removed release could not be deleted');
    }
  }
}
