import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { RegistryDeps } from '../deps.ts';
import { followCanaries } from './follow-canaries.ts';
import { forgetVisitors } from './forget-visitors.ts';

/** Any number will do as long as nobody else locks it in the same database. */
const lockId = 7_355_631;
const tickMs = 500;
const retryMs = 1_000;
const tidyEveryMs = 3_600_000;

export interface Controller {
  stop(): Promise<void>;
}

/**
 * Judges the running canaries, twice a second, in one of all processes of the registry. The right to do so is an
 * advisory lock on a connection of its own: when the process or the connection dies, another one goes on. When the
 * database is away, nothing is decided until it is back.
 */
export function startController(
  deps: Pick<RegistryDeps, 'db' | 'changes' | 'logger' | 'now'>,
): Controller {
  const stopping = new AbortController();
  const { signal } = stopping;
  const sleep = (ms: number) => pause(ms, undefined, { signal }).catch(() => undefined);

  async function lead(client: pg.Client, isLost: () => boolean): Promise<void> {
    while (!(await tryLock(client))) {
      await sleep(retryMs);
      if (signal.aborted) return;
    }
    const follower = followCanaries(deps);
    let tidyAt = 0;
    while (!signal.aborted && !isLost()) {
      const now = deps.now();
      await follower.tick(now);
      if (now.getTime() >= tidyAt) {
        tidyAt = now.getTime() + tidyEveryMs;
        await forgetVisitors(deps.db, now);
      }
      await sleep(tickMs);
    }
  }

  async function work(): Promise<void> {
    while (!signal.aborted) {
      let lost = false;
      const client = new pg.Client({
        connectionString: deps.db.url,
        connectionTimeoutMillis: 3_000,
        keepAlive: true,
      });
      client.on('error', () => (lost = true));
      client.on('end', () => (lost = true));
      try {
        await client.connect();
        await lead(client, () => lost);
      } catch (error) {
        deps.logger.warn({ err: error }, 'canaries are not judged right now, trying again');
        await sleep(retryMs);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }

  const finished = work();
  return {
    async stop() {
      stopping.abort();
      await finished;
    },
  };
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(
    'select pg_try_advisory_lock($1) as locked',
    [lockId],
  );
  return rows[0]?.locked === true;
}
