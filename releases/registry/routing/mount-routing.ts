import { z } from 'zod';
import type { RegistryDeps } from '../deps.ts';
import { parseInput } from '../read-body.ts';
import type { RegistryApp } from '../registry-app.ts';
import { requireServiceOrKey } from '../internal/require-service-or-key.ts';
import { createRoutingSource } from './routing-source.ts';

const longestWaitMs = 25_000;
const QuerySchema = z.object({
  /** Version the caller has; without it, it has none. */
  after: z.coerce.number().int().min(-1).default(-1),
});

/**
 * `GET /_releases/internal/routing?after=`: the routing table when its version is not the caller's, at once or as soon
 * as there is one; 204 after 25 s without news or when this process stops.
 *
 * @param o.waitMs the longest wait, for tests
 * @param o.trustMs how long a table is believed without a word of a change, for tests
 */
export function mountRouting(
  app: RegistryApp,
  deps: RegistryDeps,
  o: { waitMs?: number; trustMs?: number } = {},
): void {
  const source = createRoutingSource(deps, o.trustMs);

  app.get('/_releases/internal/routing', requireServiceOrKey(deps), async (c) => {
    const { after } = parseInput(QuerySchema, c.req.query());
    const gone = AbortSignal.any([c.req.raw.signal, ...(c.env?.stopping ? [c.env.stopping] : [])]);
    const deadline = performance.now() + (o.waitMs ?? longestWaitMs);
    for (;;) {
      const seen = source.count;
      const { version, json } = await source.current();
      // Not only later ones: after a restore from a backup the versions start again lower.
      if (version !== after) return c.body(json, 200, { 'content-type': 'application/json' });
      const left = deadline - performance.now();
      if (left <= 0 || gone.aborted) return c.body(null, 204);
      await source.changed(seen, left, gone);
    }
  });
}
