import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '../database.ts';
import { requireService } from '../require-service.ts';
import type { ServiceEnv } from '../service.ts';
import type { Tokens } from '../tokens.ts';
import type { Consumer } from './consumer.ts';
import { mountDeadLetters } from './dead-letter-routes.ts';
import { mountReplays } from './replay-routes.ts';

export interface EventAdmin {
  db: Database;
  tokens: Tokens;
  /** all that this process runs; none is fine */
  consumers: readonly Consumer[];
}

/**
 * `/internal/events/…`, for the command line alone: how consumers are doing, replay from zero, and what is done with
 * dead letters. Mount it before the service listens.
 *
 * @example mountEventAdmin(app, { db, tokens, consumers: [orders] });
 */
export function mountEventAdmin(app: OpenAPIHono<ServiceEnv>, o: EventAdmin): void {
  app.use('/internal/events/*', requireService(o.tokens, ['cli']));
  mountReplays(app, o);
  mountDeadLetters(app, o);
}
