import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@tessera/bff-kit/logger';
import type { RoutingTable } from '@tessera/releases/routing-table';
import type { RegistryAccess } from './manifest-store.ts';
import { longestPollMs, pollRouting } from './poll-routing.ts';
import type { RoutingSource } from './routing-source.ts';

export interface Following {
  /** The registry has been asked once, whatever came of it. */
  asked: Promise<void>;
  /** Seconds since the registry last answered; null: it never did. */
  contactAge(): number | null;
  stop(): Promise<void>;
}

interface Options {
  registry: RegistryAccess;
  source: RoutingSource;
  logger: Logger;
  /** Contact was made, for the first time or again. */
  onConnect(): void;
}

const backOffMs = (failures: number) =>
  Math.min(250 * 2 ** failures, 5_000) * (0.5 + Math.random() / 2);

/**
 * Keeps a routing source at the registry's table by long poll. While the registry is away, or its table
 * names a release that cannot be had, the table before stays in force and it is tried again.
 */
export function followRouting({ registry, source, logger, onConnect }: Options): Following {
  const stopped = new AbortController();
  const { signal } = stopped;
  const asked = Promise.withResolvers<void>();
  let contactAt: number | null = null;
  let connected = false;
  let failures = 0;
  /** A table that could not be put in force, and how often that was tried. */
  let refused: { table: RoutingTable; tries: number } | null = null;

  const take = async (table: RoutingTable): Promise<void> => {
    try {
      await source.adopt(table);
      if (refused) logger.info({ version: table.version }, 'the routing table is in force now');
      refused = null;
    } catch (err) {
      const again = refused?.table.version === table.version;
      if (!again) {
        logger.error(
          { err, version: table.version },
          'routing table not adopted: keeping the last',
        );
      }
      refused = { table, tries: again && refused ? refused.tries + 1 : 0 };
    }
  };

  const step = async (): Promise<void> => {
    // After a gap from the beginning: another database may count from 1 again.
    const after = connected ? ((refused?.table ?? source.table())?.version ?? 0) : 0;
    const ms = refused ? Math.min(1_000 * 2 ** refused.tries, 10_000) : longestPollMs;
    const table = await pollRouting(registry, { after, ms, signal });
    // Without an answer it was our own patience that ended.
    if (table || !refused) contactAt = performance.now();
    failures = 0;
    if (!connected) {
      connected = true;
      logger.info('following the release registry');
      onConnect();
    }
    const next = table ?? refused?.table;
    if (next) await take(next);
  };

  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await step();
        asked.resolve();
      } catch (err) {
        asked.resolve();
        if (signal.aborted) return;
        if (connected || failures === 0) {
          const version = source.table()?.version ?? null;
          logger.warn(
            { err, version },
            'the release registry is away: keeping the last routing table',
          );
        }
        connected = false;
        await pause(backOffMs((failures += 1)), null, { signal }).catch(() => {});
      }
    }
  };
  const running = run();

  return {
    asked: asked.promise,
    contactAge: () => (contactAt === null ? null : (performance.now() - contactAt) / 1000),
    async stop() {
      stopped.abort();
      await running;
    },
  };
}
