import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { ProblemError } from '../problem.ts';
import type { ServiceEnv } from '../service.ts';
import { accept, Id, readBody } from './admin-input.ts';
import type { Consumer } from './consumer.ts';
import { findConsumer } from './find-consumer.ts';
import {
  discardWaiting,
  listDeadLetters,
  readDeadLetter,
  waitingLetters,
  type DeadLetterDetail,
} from './dead-letters.ts';
import type { EventAdmin } from './mount-event-admin.ts';
import { retryDeadLetter } from './retry-dead-letter.ts';

const List = z.object({
  consumer: z.string().min(1).max(200).optional(),
  state: z.enum(['waiting', 'discarded']).default('waiting'),
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
const RetryAll = z.strictObject({ consumer: z.string().min(1).max(200).optional() });
const Discard = z.strictObject({
  reason: z.string().trim().min(1).max(1_000),
  /** the person, as the caller knows them */
  by: z.string().trim().min(1).max(200).default('cli'),
});

/** An answer names at most so many that failed again; the rest is in the list. */
const namedFailures = 100;

/**
 * - `GET …/dead-letters?consumer=&state=&after=&limit=`, `GET …/dead-letters/{id}`: what waits, or was discarded.
 * - `POST …/dead-letters/{id}/retry`: projects it and removes it; 409 when it fails again, and it stays.
 * - `POST …/dead-letters/retry {consumer?}`: all that wait, each in a transaction of its own.
 * - `POST …/dead-letters/{id}/discard {reason, by?}`: it stays, as discarded, and is never projected.
 */
export function mountDeadLetters(app: OpenAPIHono<ServiceEnv>, o: EventAdmin): void {
  const base = '/internal/events/dead-letters';

  async function find(param: string): Promise<DeadLetterDetail> {
    const found = await readDeadLetter(o.db, accept(Id, param));
    if (found) return found;
    throw new ProblemError(404, {
      type: 'dead-letter-not-found',
      title: 'There is no such dead letter',
      detail: `Nothing here has the number ${param}. It was never there, or was retried and worked.`,
    });
  }

  async function findWaiting(param: string): Promise<DeadLetterDetail> {
    const letter = await find(param);
    if (letter.discarded === null) return letter;
    const { by, at, reason } = letter.discarded;
    throw new ProblemError(409, {
      type: 'dead-letter-discarded',
      title: 'It was discarded',
      detail: `${by} discarded it at ${at}: ${reason}. Nothing was changed.`,
    });
  }

  function consumerOf(letter: DeadLetterDetail): Consumer {
    const found = o.consumers.find((consumer) => consumer.name === letter.consumer);
    if (found) return found;
    throw new ProblemError(409, {
      type: 'consumer-not-found',
      title: 'Its consumer is gone',
      detail: `This service does not run ${letter.consumer} any more, so nobody can project the event. Nothing was changed; discard it.`,
    });
  }

  app.get(base, async (c) => {
    const { consumer, state, after, limit } = accept(List, c.req.query());
    const discarded = state === 'discarded';
    const deadLetters = await listDeadLetters(o.db, { consumer, discarded, after, limit });
    return c.json({ deadLetters });
  });

  app.get(`${base}/:id`, async (c) => c.json(await find(c.req.param('id'))));

  app.post(`${base}/retry`, async (c) => {
    const { consumer } = accept(RetryAll, await readBody(c));
    const chosen = consumer === undefined ? o.consumers : [findConsumer(o.consumers, consumer)];
    const failed: { id: number; error: string }[] = [];
    let projected = 0;
    let failures = 0;
    for (const { name, handle } of chosen) {
      for (const id of await waitingLetters(o.db, name)) {
        if (c.req.raw.signal.aborted || c.env?.stopping?.aborted) break;
        const retried = await retryDeadLetter(o.db, { name, handle }, id);
        if (retried.outcome === 'projected') projected += 1;
        if (retried.outcome !== 'failed') continue;
        failures += 1;
        if (failures <= namedFailures) failed.push({ id, error: retried.error });
      }
    }
    c.var.log.info({ projected, failures }, 'dead letters were retried');
    return c.json({ projected, failures, failed });
  });

  app.post(`${base}/:id/retry`, async (c) => {
    const letter = await findWaiting(c.req.param('id'));
    const retried = await retryDeadLetter(o.db, consumerOf(letter), letter.id);
    c.var.log.info({ deadLetter: letter.id, eventId: letter.eventId, ...retried }, 'retried');
    if (retried.outcome === 'projected') return c.json({ id: letter.id, ...retried });
    if (retried.outcome === 'gone') throw goneProblem(letter.id);
    throw new ProblemError(409, {
      type: 'event-failed-again',
      title: 'It failed again',
      detail: `${retried.error}. The dead letter stays, with this error.`,
      error: retried.error,
    });
  });

  app.post(`${base}/:id/discard`, async (c) => {
    const { reason, by } = accept(Discard, await readBody(c));
    const letter = await findWaiting(c.req.param('id'));
    if (!(await discardWaiting(o.db, letter.id, by, reason))) throw goneProblem(letter.id);
    c.var.log.info({ deadLetter: letter.id, eventId: letter.eventId, by, reason }, 'discarded');
    return c.json(await find(String(letter.id)));
  });
}

function goneProblem(id: number): ProblemError {
  return new ProblemError(409, {
    type: 'dead-letter-gone',
    title: 'Somebody was quicker',
    detail: `${id} was retried or discarded by somebody else just now. Nothing was changed; see the list.`,
  });
}
