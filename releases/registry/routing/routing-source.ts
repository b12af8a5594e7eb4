import { createBeacon } from '@tessera/bff-kit/events/signals';
import type { RoutingTable } from '@tessera/releases/routing-table';
import { expireFaults } from '../faults/expire-faults.ts';
import type { RegistryDeps } from '../deps.ts';
import { readRouting } from './read-routing.ts';

/** The routing table as it is sent. */
export interface Routing {
  version: number;
  json: string;
}

export interface RoutingSource {
  /** The table as it is now. @throws {Unavailable} when the database is away */
  current(): Promise<Routing>;
  /** Resolves when `current` may give something else, at the latest after `ms`, or on abort. */
  changed(seen: number, ms: number, signal?: AbortSignal): Promise<void>;
  /** Rises with each change; take it before `current`, so that nothing is missed in between. */
  readonly count: number;
}

/**
 * One read for each change, however many wait for it.
 *
 * @param trustMs how long a table is believed without a word of a change
 */
export function createRoutingSource(
  deps: Pick<RegistryDeps, 'db' | 'changes' | 'now' | 'retentionDays'>,
  trustMs = 2_000,
): RoutingSource {
  const changes = createBeacon();
  let known: { routing: Routing; count: number; readAt: number } | undefined;
  let reading: { count: number; result: Promise<Routing> } | undefined;

  deps.changes.subscribe(() => changes.raise());

  async function read(atCount: number): Promise<Routing> {
    await expireFaults(deps);
    const before = known?.routing;
    const table: RoutingTable = await readRouting(deps.db, {
      now: deps.now(),
      retentionDays: deps.retentionDays,
    });
    const routing =
      before?.version === table.version
        ? before
        : { version: table.version, json: JSON.stringify(table) };
    known = { routing, count: atCount, readAt: performance.now() };
    return routing;
  }

  return {
    get count() {
      return changes.count;
    },
    current() {
      const { count } = changes;
      const fresh = known?.count === count && performance.now() - known.readAt < trustMs;
      if (known && fresh) return Promise.resolve(known.routing);
      if (reading?.count === count) return reading.result;
      const started = { count, result: read(count) };
      reading = started;
      const done = (): void => {
        if (reading === started) reading = undefined;
      };
      started.result.then(done, done);
      return started.result;
    },
    // A word of another process may be lost with the connection, so the version is looked at this often anyway.
    changed: (seen, ms, signal) => changes.changed(seen, Math.min(ms, trustMs), signal),
  };
}
