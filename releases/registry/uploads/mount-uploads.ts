import { bodyLimit } from 'hono/body-limit';
import { ProblemError } from '@tessera/bff-kit/problem';
import { writeRefusal } from '../audit/write-audit.ts';
import type { RegistryDeps } from '../deps.ts';
import { requireOwner } from '../keys/may-act.ts';
import type { RegistryApp } from '../registry-app.ts';
import { listEntries } from '../releases/list-entries.ts';
import { checkUpload } from './check-upload.ts';
import { readUpload, tooLarge, uploadLimits } from './read-upload.ts';
import { createTurns } from './turns.ts';
import { storeRelease } from './store-release.ts';

const address = '/_releases/api/releases/';

/** Is a release sent to this path? */
export const isUpload = (path: string): boolean => path.startsWith(address);

/** So many uploads are in memory at once. */
const atOnce = 3;

/** `POST /_releases/api/releases/:name`: takes a release in, whole or not at all. */
export function mountUploads(app: RegistryApp, deps: RegistryDeps): void {
  const turns = createTurns(atOnce);
  const limit = bodyLimit({
    // Boundaries and headers of the parts come on top of the files.
    maxSize: uploadLimits.bytes + uploadLimits.files * 512,
    onError: () => {
      throw tooLarge();
    },
  });

  app.post(`${address}:name`, async (c) => {
    const { name } = c.req.param();
    const { actor } = c.var;
    await requireOwner(c, deps, name, 'upload');
    return turns.take(async () => {
      let files = new Map<string, Uint8Array>();
      await limit(c, async () => {
        files = await readUpload(c.req.raw);
      });
      const check = await checkUpload(name, files, deps.uploadRules);
      if (!check.ok) {
        throw new ProblemError(422, {
          type: 'invalid-release',
          title: 'The release is not what it says',
          detail: `Nothing was stored. ${check.errors[0].field} ${check.errors[0].message}. Build it again and send it again.`,
          errors: check.errors.slice(0, 50),
        });
      }
      const { release } = check;
      const result = await storeRelease(deps, { release, files, actor });
      if (result === 'differs') {
        const subject = `${name}@${release.id}`;
        await writeRefusal(deps.db, { actor: actor.name, action: 'upload', subject });
        throw new ProblemError(409, {
          type: 'release-exists',
          detail: `${subject} is stored already, with other contents; releases never change. Build it again: other contents get another id.`,
        });
      }
      if (result === 'stored') deps.changes.notify();
      const [entry] = await listEntries(deps.db, { name, id: release.id });
      return c.json(entry, result === 'stored' ? 201 : 200);
    });
  });
}
