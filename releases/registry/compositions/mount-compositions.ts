import { LiveSchema } from '@tessera/releases/release';
import type { CompositionView } from '@tessera/releases/registry-api';
import { z } from 'zod';
import type { RegistryDeps } from '../deps.ts';
import { requireShell } from '../internal/require-shell.ts';
import { doneOrThrow, refuse } from '../live/outcome.ts';
import { OptionalReasonSchema } from '../live/reason.ts';
import { createOverride } from '../overrides/create-override.ts';
import { PathSchema, TtlSchema } from '../overrides/override-request.ts';
import { readBody } from '../read-body.ts';
import type { RegistryApp } from '../registry-app.ts';
import { readComposition } from './read-composition.ts';
import { saveCompositions } from './save-compositions.ts';

const ReportSchema = z.object({
  compositions: z
    .array(z.object({ id: z.string().min(1).max(64), releases: LiveSchema }))
    .max(1_000),
});
const LinkSchema = z.object({
  path: PathSchema,
  ttlSeconds: TtlSchema,
  reason: OptionalReasonSchema,
});

/**
 * Which releases a page was made of: `GET /_releases/api/compositions/:id`, a link that opens the shop made of just
 * these, `POST …/:id/link`, and the shell's reports.
 */
export function mountCompositions(app: RegistryApp, deps: RegistryDeps): void {
  app.post('/_releases/internal/compositions', requireShell(deps), async (c) => {
    const { compositions } = await readBody(c, ReportSchema);
    if (compositions.length > 0) await saveCompositions(deps.db, compositions, deps.now());
    return c.body(null, 204);
  });

  app.get('/_releases/api/compositions/:id', async (c) =>
    c.json(await findComposition(deps, c.req.param('id'))),
  );

  // Any key may: the set was served as it is, and the link works for one visitor.
  app.post('/_releases/api/compositions/:id/link', async (c) => {
    const { path, ttlSeconds, reason } = await readBody(c, LinkSchema);
    const { id, releases, state } = await findComposition(deps, c.req.param('id'));
    if (state === 'gone') {
      return doneOrThrow<never>(
        refuse(
          409,
          'composition-gone',
          `Files of ${id} were removed, so it cannot be opened any more. Release those parts again from their commits.`,
        ),
      );
    }
    const pinned = Object.entries(releases).map(([name, release]) => [name, { id: release }]);
    const link = await createOverride(deps, {
      releases: Object.fromEntries(pinned),
      faults: [],
      ttlSeconds,
      path,
      reason,
      actor: c.var.actor,
      composition: id,
    });
    return c.json(doneOrThrow(link), 201);
  });
}

async function findComposition(deps: RegistryDeps, id: string): Promise<CompositionView> {
  const found = await readComposition(deps.db, id, {
    now: deps.now(),
    retentionDays: deps.retentionDays,
  });
  const unknown = refuse(
    404,
    'unknown-composition',
    `No page was made of a composition "${id}" in the last weeks. Copy it whole from the page's header "tessera-composition".`,
  );
  return found ?? doneOrThrow<never>(unknown);
}
