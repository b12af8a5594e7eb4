import { randomUUID } from 'node:crypto';
import type { Database } from '@tessera/bff-kit/database';
import type { Logger } from '@tessera/bff-kit/service';
import pg from 'pg';
import { changesChannel } from './bump-routing.ts';
import type { Changes } from './changes.ts';

const firstPauseMs = 50;
const longestPauseMs = 2_000;
const connectTimeoutMs = 3_000;

/**
 * Changes over PostgreSQL's LISTEN and NOTIFY, on one connection of its own. When that connection breaks it
 * is made again and everybody is called once: something may have been said meanwhile.
 */
export function createChanges(o: { db: Pick<Database, 'url' | 'query'>; logger: Logger }): Changes {
  const listeners = new Set<() => void>();
  /** Tells our own echo from others' words. */
  const sender = randomUUID();
  let client: pg.Client | undefined;
  let closed = false;
  let telling = false;
  let untold = false;
  let pauseMs = firstPauseMs;
  let retry: NodeJS.Timeout | undefined;

  const tellAll = (): void => {
    for (const listener of [...listeners]) listener();
  };

  /** Many words in a row are one for the others. Lost when the database is away: then they look by themselves. */
  async function tellOthers(): Promise<void> {
    untold = true;
    if (telling) return;
    telling = true;
    while (untold && !closed) {
      untold = false;
      await o.db
        .query('routing/tell', 'select pg_notify($1, $2)', [changesChannel, sender])
        .catch(() => {});
    }
    telling = false;
  }

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: o.db.url,
      keepAlive: true,
      connectionTimeoutMillis: connectTimeoutMs,
    });
    fresh.on('error', (error) => again(fresh, error));
    fresh.on('end', () => again(fresh, new Error('the connection ended')));
    fresh.on('notification', ({ payload }) => {
      if (payload !== sender) tellAll();
    });
    client = fresh;
    try {
      await fresh.connect();
      await fresh.query(`listen ${changesChannel}`);
      pauseMs = firstPauseMs;
      tellAll();
    } catch (error) {
      again(fresh, error as Error);
    }
  }

  function again(broken: pg.Client, error: Error): void {
    if (closed || client !== broken) return;
    client = undefined;
    broken.end().catch(() => {});
    o.logger.warn(
      { err: error, pauseMs },
      'not hearing of changes by other processes, reconnecting',
    );
    retry = setTimeout(() => void connect(), pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }

  void connect();

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notify() {
      tellAll();
      void tellOthers();
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      listeners.clear();
      await client?.end().catch(() => {});
    },
  };
}
