import type { CanaryView } from '@tessera/releases/registry-api';
import { NameSchema, ReleaseIdSchema } from '@tessera/releases/release';
import { z } from 'zod';
import { JudgeSettingsSchema } from '../judge/settings.ts';
import { requireOwner } from '../keys/may-act.ts';
import type { LiveDeps } from '../live/live-deps.ts';
import { doneOrThrow, refuse, type Outcome } from '../live/outcome.ts';
import { OptionalReasonSchema } from '../live/reason.ts';
import { readBody } from '../read-body.ts';
import type { RegistryApp } from '../registry-app.ts';
import type { Actor } from '../keys/actor.ts';
import { PlanSchema } from './canary-plan.ts';
import { endCanary } from './end-canary.ts';
import { readRunningCanary } from './read-canary.ts';
import { startCanary } from './start-canary.ts';

const StartSchema = z.object({
  name: NameSchema,
  id: ReleaseIdSchema,
  plan: PlanSchema,
  judge: JudgeSettingsSchema.prefault({}),
  reason: OptionalReasonSchema,
  force: z.boolean().default(false),
});
const EndSchema = z.object({ reason: OptionalReasonSchema });

/** `POST /_releases/api/canary`, `…/:name/promote`, `…/:name/abort`. */
export function mountCanary(app: RegistryApp, deps: LiveDeps): void {
  app.post('/_releases/api/canary', async (c) => {
    const body = await readBody(c, StartSchema);
    await requireOwner(c, deps, body.name, 'canary', `${body.name}@${body.id}`);
    const started = await startCanary(deps, { ...body, actor: c.var.actor });
    return c.json(doneOrThrow(started), 201);
  });

  const ends = { promote: 'promoted', abort: 'aborted' } as const;
  for (const [verb, how] of Object.entries(ends)) {
    app.post(`/_releases/api/canary/:name/${verb}`, async (c) => {
      const name = c.req.param('name') ?? '';
      const { reason } = await readBody(c, EndSchema);
      await requireOwner(c, deps, name, verb);
      return c.json(doneOrThrow(await endByName(deps, { name, how, reason, actor: c.var.actor })));
    });
  }
}

/** Ends the canary that runs for a micro-frontend. */
export async function endByName(
  deps: Pick<LiveDeps, 'db' | 'changes'>,
  o: { name: string; how: 'promoted' | 'aborted'; reason: string | null; actor: Actor },
): Promise<Outcome<CanaryView>> {
  const running = await readRunningCanary(deps.db, o.name);
  const ended = running && (await endCanary(deps, { ...o, number: running.number }));
  if (ended) return { done: ended };
  return refuse(
    409,
    'no-canary',
    `No canary of ${o.name} runs, so nothing was changed. What runs: npx tessera status.`,
  );
}
