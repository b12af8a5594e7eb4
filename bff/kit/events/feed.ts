import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Database } from '../database.ts';
import { ProblemError } from '../problem.ts';
import { requireService } from '../require-service.ts';
import type { ServiceEnv } from '../service.ts';
import type { Tokens } from '../tokens.ts';
import type { CloudEvent, FeedPage } from './cloud-event.ts';
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
 */
export function mountFeed(
  app: OpenAPIHono<ServiceEnv>,
  o: { db: Database; tokens: Tokens; issuers: string[] },
): void {
  const signals = signalsOf(o.db);

  app.get('/events', requireService(o.tokens, o.issuers), async (c) => {
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

interface EventRow {
  pos: number;
  id: string;
  source: string;
  type: string;
  subject: string;
  time: Date;
  data: unknown;
  traceparent: string | null;
}

async function readEvents(db: Database, after: number, limit: number): Promise<CloudEvent[]> {
  const rows = await db.query<EventRow>(
    'kit/feed-read',
    `select pos, id, source, type, subject, time, data, traceparent
     from kit.outbox where pos > $1 order by pos limit $2`,
    [after, limit],
  );
  return rows.map(({ traceparent, time, ...row }) => ({
    specversion: '1.0',
    datacontenttype: 'application/json',
    ...row,
    time: time.toISOString(),
    ...(traceparent !== null && { traceparent }),
  }));
}
