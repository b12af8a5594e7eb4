import { NameSchema } from '@tessera/releases/release';
import { z } from 'zod';
import type { RegistryDeps } from '../deps.ts';
import { parseInput } from '../read-body.ts';
import type { RegistryApp } from '../registry-app.ts';
import { readHistory } from './read-history.ts';
import { readStatus, type ReadVerdict } from './read-status.ts';

const HistoryQuerySchema = z.object({ name: NameSchema.optional() });

/** `GET /_releases/api/status` and `/history?name=`. */
export function mountStatus(
  app: RegistryApp,
  deps: RegistryDeps,
  o: { readVerdict: ReadVerdict },
): void {
  app.get('/_releases/api/status', async (c) => c.json(await readStatus(deps, o.readVerdict)));
  app.get('/_releases/api/history', async (c) => {
    const { name } = parseInput(HistoryQuerySchema, c.req.query());
    return c.json(await readHistory(deps.db, name ?? null));
  });
}
