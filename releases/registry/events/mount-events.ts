import { setTimeout as pause } from 'node:timers/promises';
import { createBeacon } from '@tessera/bff-kit/events/signals';
import { streamSSE } from 'hono/streaming';
import type { RegistryDeps } from '../deps.ts';
import type { RegistryApp } from '../registry-app.ts';
import { readVersion } from '../routing/read-routing.ts';

const heartbeatMs = 15_000;
/** Beacons of a busy shop change verdicts all the time; nobody needs to see it more often. */
const quietMs = 250;

/**
 * `GET /_releases/api/events`: server-sent events, one `change` at the start and one with each change of what is
 * served or thought of a canary. Whoever listens asks again for what it shows.
 *
 * @param o.heartbeatMs pause after which a comment shows that both ends are alive, for tests
 */
export function mountEvents(
  app: RegistryApp,
  deps: RegistryDeps,
  o: { heartbeatMs?: number } = {},
): void {
  const changes = createBeacon();
  deps.changes.subscribe(() => changes.raise());

  app.get('/_releases/api/events', (c) => {
    const gone = new AbortController();
    const end = (): void => gone.abort();
    const { stopping } = c.env ?? {};
    if (stopping?.aborted) end();
    stopping?.addEventListener('abort', end, { once: true });

    return streamSSE(
      c,
      async (stream) => {
        stream.onAbort(end);
        try {
          while (!gone.signal.aborted) {
            const seen = changes.count;
            const version = await readVersion(deps.db);
            await stream.writeSSE({ event: 'change', data: JSON.stringify({ version }) });
            await pause(quietMs, undefined, { signal: gone.signal }).catch(() => {});
            while (changes.count === seen && !gone.signal.aborted) {
              await changes.changed(seen, o.heartbeatMs ?? heartbeatMs, gone.signal);
              if (changes.count === seen && !gone.signal.aborted) await stream.write(':\n\n');
            }
          }
        } finally {
          stopping?.removeEventListener('abort', end);
        }
      },
      // The browser connects again by itself; until the database is back it tries.
      async (error) => deps.logger.warn({ err: error }, 'an event stream broke'),
    );
  });
}
