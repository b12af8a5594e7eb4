import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { ProblemError } from '../problem.ts';
import type { ServiceEnv } from '../service.ts';
import { accept, readBody } from './admin-input.ts';
import type { Consumer } from './consumer.ts';
import { findConsumer } from './find-consumer.ts';
import { describeConsumers } from './describe-consumers.ts';
import type { EventAdmin } from './mount-event-admin.ts';
import type { ReplayRefusal } from './replays.ts';

const Start = z.strictObject({ force: z.boolean().default(false) });
const Wait = z.object({ timeout: z.coerce.number().int().min(0).max(25_000).default(0) });

/**
 * - `GET …/consumers`: each with its position, lag and dead letters.
 * - `POST …/consumers/{name}/replay {force?}`: 202, the projection is being made again.
 * - `GET …/consumers/{name}/replay?timeout=`: how far that is; waits until it is over, at most `timeout`.
 */
export function mountReplays(app: OpenAPIHono<ServiceEnv>, o: EventAdmin): void {
  const base = '/internal/events/consumers';

  const find = (name: string): Consumer => findConsumer(o.consumers, name);

  app.get(base, async (c) => c.json({ consumers: await describeConsumers(o.db, o.consumers) }));

  app.post(`${base}/:name/replay`, async (c) => {
    const consumer = find(c.req.param('name'));
    const { force } = accept(Start, await readBody(c));
    const started = await consumer.replays.start({ force });
    if (typeof started === 'string') throw refusal(consumer, started);
    return c.json(started, 202);
  });

  app.get(`${base}/:name/replay`, async (c) => {
    const consumer = find(c.req.param('name'));
    const { timeout } = accept(Wait, c.req.query());
    await consumer.replays.settled(timeout, c.env?.stopping);
    const { latest } = consumer.replays;
    if (latest) return c.json(latest);
    throw new ProblemError(404, {
      type: 'no-replay',
      title: 'No replay is known',
      detail:
        `Nobody asked this process to make ${consumer.name} again since it started. ` +
        'If it was restarted meanwhile, the replay was undone: start it again.',
    });
  });
}

function refusal({ name, source }: Consumer, why: ReplayRefusal): ProblemError {
  const nothing = 'Nothing was changed.';
  if (why === 'no-reset') {
    return new ProblemError(409, {
      type: why,
      title: 'This projection cannot be made again',
      detail: `${name} has no reset, so what it projected cannot be emptied first. ${nothing}`,
    });
  }
  if (why === 'replay-running') {
    return new ProblemError(409, {
      type: why,
      title: 'A replay is running',
      detail: `${name} is being made again already, or the service is stopping. ${nothing} Wait until it is over.`,
    });
  }
  return new ProblemError(503, {
    type: why,
    title: 'The source is away',
    detail: `${source}, whose events ${name} projects, does not answer. ${nothing} Try again when it does.`,
  });
}
