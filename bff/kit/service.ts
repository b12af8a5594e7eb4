import type { HttpBindings } from '@hono/node-server';
import { OpenAPIHono } from '@hono/zod-openapi';
import { mountCrash } from './crash-on-request.ts';
import { errorResponse } from './error-response.ts';
import type { Logger } from './logger.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { problemResponse, toProblem } from './problem.ts';
import { addProcessMetrics } from './process-metrics.ts';
import { checkReadiness, type ReadinessChecks } from './readiness.ts';
import { requestContext } from './request-context.ts';
import { requireVisitor } from './require-visitor.ts';
import type { Tokens, Visitor } from './tokens.ts';
import { refuseInvalid } from './validation-hook.ts';

export type { Logger } from './logger.ts';
export type { Visitor } from './tokens.ts';

export interface ServiceEnv {
  Variables: { requestId: string; log: Logger; visitor: Visitor };
  /** `stopping` is aborted when the process was asked to stop: end long polls then. */
  Bindings: Partial<HttpBindings> & { stopping?: AbortSignal };
}

/**
 * A Hono application with everything that is the same in each service: request id, access log,
 * problems instead of bare errors, `/healthz`, `/readyz`, `/metrics`, `/api/<name>/openapi.json`,
 * visitor tokens on `/api/*` and `/fragments/*`.
 *
 * @example
 * const app = createService({ name: 'cart', version: '1.4.0', tokens, logger, ready: { database } });
 * app.openapi(getCart, (c) => c.json(…));
 */
export function createService(o: {
  name: string;
  version: string;
  tokens: Tokens;
  logger: Logger;
  ready?: ReadinessChecks;
  /** hand one in to add numbers of your own */
  metrics?: Metrics;
  /** mounts what proves itself otherwise than by a visitor token: webhooks with a signature */
  openRoutes?: (app: OpenAPIHono<ServiceEnv>) => void;
}): OpenAPIHono<ServiceEnv> {
  const metrics = o.metrics ?? createMetrics();
  addProcessMetrics(metrics);

  const app = new OpenAPIHono<ServiceEnv>({ defaultHook: refuseInvalid });
  app.use(requestContext({ logger: o.logger, metrics }));
  app.onError((error, c) => errorResponse(error, c.var.log, c.var.requestId));
  app.notFound((c) =>
    problemResponse(
      toProblem(404, {
        type: 'not-found',
        detail: `There is nothing at ${c.req.method} ${c.req.path}. Check the address.`,
      }),
      c.var.requestId,
    ),
  );

  app.get('/healthz', (c) => c.json({ status: 'alive' }));
  app.get('/readyz', async (c) => {
    const { ready, checks } = await checkReadiness(o.ready ?? {});
    return c.json({ status: ready ? 'ready' : 'not ready', checks }, ready ? 200 : 503);
  });
  app.get('/metrics', async (c) =>
    c.text(await metrics.expose(), 200, { 'content-type': 'text/plain; version=0.0.4' }),
  );

  mountCrash(app, o);

  // Before the visitor check: whoever integrates with the shop may read the description.
  let description: string | undefined;
  app.get(`/api/${o.name}/openapi.json`, (c) => {
    description ??= JSON.stringify(
      app.getOpenAPI31Document({
        openapi: '3.1.0',
        info: { title: o.name, version: o.version },
      }),
    );
    return c.body(description, 200, { 'content-type': 'application/json' });
  });

  o.openRoutes?.(app);

  const visitor = requireVisitor(o.tokens);
  app.use('/api/*', visitor);
  app.use('/fragments/*', visitor);
  return app;
}
