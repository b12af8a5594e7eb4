import { ProblemError } from '@tessera/bff-kit/problem';
import { NameSchema } from '@tessera/releases/release';
import { z } from 'zod';
import { listCanaries, readCanary, toCanaryView, type CanaryRow } from '../canaries/read-canary.ts';
import type { RegistryDeps } from '../deps.ts';
import { readVerdict } from '../judge/read-verdict.ts';
import { parseInput } from '../read-body.ts';
import type { RegistryApp } from '../registry-app.ts';
import { readSeries } from './read-series.ts';

const largest = 2 ** 53 - 1;
const ListQuerySchema = z.object({ name: NameSchema.optional() });

/**
 * `GET /_releases/api/canaries?name=`, the newest first, each with its verdict while it runs;
 * `GET /_releases/api/canaries/:number`, and its curves below `/series`. For whoever has a key.
 */
export function mountCanaries(app: RegistryApp, deps: Pick<RegistryDeps, 'db' | 'now'>): void {
  async function find(number: string): Promise<CanaryRow> {
    const wanted = Number(number);
    const isNumber = /^\d+$/.test(number) && wanted <= largest;
    const canary = isNumber ? await readCanary(deps.db, wanted) : null;
    if (canary !== null) return canary;
    throw new ProblemError(404, {
      type: 'unknown-canary',
      detail: `There never was a canary with the number ${number}. See GET /_releases/api/status.`,
    });
  }

  app.get('/_releases/api/canaries', async (c) => {
    const { name } = parseInput(ListQuerySchema, c.req.query());
    const views = [];
    for (const canary of await listCanaries(deps.db, name ?? null)) {
      const runs = canary.state === 'running';
      views.push(toCanaryView(canary, runs ? await readVerdict(deps.db, canary.number) : null));
    }
    return c.json(views);
  });
  app.get('/_releases/api/canaries/:number', async (c) => {
    const canary = await find(c.req.param('number'));
    return c.json(toCanaryView(canary, await readVerdict(deps.db, canary.number)));
  });
  app.get('/_releases/api/canaries/:number/series', async (c) => {
    const canary = await find(c.req.param('number'));
    return c.json(await readSeries(deps.db, canary, deps.now()));
  });
}
