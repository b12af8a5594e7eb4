import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Database } from '../database.ts';
import { ProblemError } from '../problem.ts';
import { requireService } from '../require-service.ts';
import type { ServiceEnv } from '../service.ts';
import type { Tokens } from '../tokens.ts';
import type { FeedHead, FeedPage } from './cloud-event.ts';
import { readEvents, readHead } from './read-outbox.ts';
import { signalsOf } from './signals.ts';

const query = z.object({
  lastEventId: z.coerce.number().int().min(0).default(0),
  /** milliseconds to wait for news when there is none */
  timeout: z.coerce.number().int().min(0).max(25_000).default(20_000),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
});

/** How often to look when the sequencer runs in this process and will say so, and when not. */
const pollMs = { leading: 2_000, elsewhere: 250 };
const settleMs = 1_000;

/**
 * `GET /events?lastEventId=&timeout=&limit=`: what came after a position, oldest first. With
 * nothing to tell it waits until there is, at most `timeout`. With `timeout=0` it first lets
 * the sequencer finish, so the answer holds everything committed before the question.
 *
 * `GET /events/head`: the position given last.
 */
export function mountFeed(
  app: OpenAPIHono<ServiceEnv>,
  o: { db: Database; tokens: Tokens; issuers: string[] },
): void {
  const signals = signalsOf(o.db);
  const known = requireService(o.tokens, o.issuers);

  app.get('/events/head', known, async (c) => c.json((await readHead(o.db)) satisfies FeedHead));

  app.get('/events', known, async (c) => {
    const parsed = query.safeParse(c.req.query());
    if (!parsed.success) {
      throw new ProblemError(422, {
        type: 'invalid-input',
        detail: 'lastEventId, timeout (ms, ≤ 25000) and limit (≤ 1000) must be whole numbers.',
      });
    }
    const { lastEventId, timeout, limit } = parsed.data;
    const deadline = performance.now() + timeout;
    const { stopping } = c.env ?? {};
    if (timeout === 0) await settle(o.db);

    for (;;) {
      const seen = signals.sequenced.count;
      const events = await readEvents(o.db, lastEventId, limit);
      const left = deadline - performance.now();
      if (events.length > 0 || left <= 0 || stopping?.aborted || c.req.raw.signal.aborted) {
        return c.json({
          events,
          lastEventId: events.at(-1)?.pos ?? lastEventId,
        } satisfies FeedPage);
      }
      const poll = signals.leading ? pollMs.leading : pollMs.elsewhere;
      await signals.sequenced.changed(seen, Math.min(left, poll), stopping);
    }
  });
}

async function settle(db: Database): Promise<void> {
  const { sequenced, appended } = signalsOf(db);
  const deadline = performance.now() + settleMs;
  while (performance.now() < deadline) {
    const seen = sequenced.count;
    const [row] = await db.query<{ pending: boolean }>(
      'kit/feed-pending',
      'select exists (select 1 from kit.outbox where pos is null) as pending',
    );
    if (!row?.pending) return;
    appended.raise();
    await sequenced.changed(seen, pollMs.elsewhere);
  }
}
