import { ProblemError } from '@tessera/bff-kit/problem';
import { readCanary, toCanaryView, type CanaryRow } from '../canaries/read-canary.ts';
import type { RegistryDeps } from '../deps.ts';
import { readVerdict } from '../judge/read-verdict.ts';
import type { RegistryApp } from '../registry-app.ts';
import { readSeries } from './read-series.ts';

const largest = 2 ** 53 - 1;

/** `GET /_releases/api/canaries/:number`, and its curves below `/series`. For whoever has a key. */
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

  app.get('/_releases/api/canaries/:number', async (c) => {
    const canary = await find(c.req.param('number'));
    return c.json(toCanaryView(canary, await readVerdict(deps.db, canary.number)));
  });
  app.get('/_releases/api/canaries/:number/series', async (c) => {
    const canary = await find(c.req.param('number'));
    return c.json(await readSeries(deps.db, canary, deps.now()));
  });
}
