import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from './logger.ts';
import type { Metrics } from './metrics.ts';
import type { ServiceEnv } from './service.ts';

const durationBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Probes come every few seconds; they would drown the rest of the log. */
const quietPaths = new Set(['/healthz', '/readyz', '/metrics']);
/** Anything else could smuggle line breaks or megabytes into log and headers. */
const requestIdPattern = /^[\w.:-]{1,128}$/;

/**
 * The first middleware: request id, logger, access log line and request metrics.
 * All that is in one function since each further one costs every request about 9 %, and the id
 * is put on the response before `next()`: changing headers afterwards makes a request 2.4× dearer.
 */
export function requestContext(o: {
  logger: Logger;
  metrics: Metrics;
}): MiddlewareHandler<ServiceEnv> {
  const requests = o.metrics.counter('http_requests_total', 'Requests by route and status.');
  const durations = o.metrics.histogram(
    'http_request_duration_seconds',
    'Time until the response head was ready.',
    durationBuckets,
  );

  return async function openContext(c, next) {
    const startedAt = performance.now();
    const requestId = acceptRequestId(c.req.header('x-request-id'));
    c.set('requestId', requestId);
    c.set('log', o.logger.child({ requestId, ...traceOf(c.req.header('traceparent')) }));
    putRequestId(c, requestId);

    await next();

    const ms = performance.now() - startedAt;
    const { method, path } = c.req;
    const status = c.res.status;
    const route = routeLabel(routePath(c, -1));
    requests.add({ method, route, status });
    durations.observe(ms / 1000, { method, route });
    const level = quietPaths.has(path) ? 'debug' : 'info';
    c.var.log[level]({ method, path, route, status, ms: Math.round(ms * 100) / 100 }, 'request');
  };
}

/** On Node's own response: a header set through Hono makes it build a `Headers` object for each reply. */
function putRequestId(c: Context<ServiceEnv>, requestId: string): void {
  const outgoing = c.env?.outgoing;
  if (outgoing === undefined) c.header('x-request-id', requestId);
  else outgoing.setHeader('x-request-id', requestId);
}

/** Paths nobody registered share one label, or a scanner would grow the metrics without end. */
function routeLabel(pattern: string): string {
  return pattern === '/*' ? 'unmatched' : pattern;
}

function acceptRequestId(sent: string | undefined): string {
  return sent !== undefined && requestIdPattern.test(sent) ? sent : randomUUID();
}

/** The trace id out of a W3C `traceparent`: version-traceid-spanid-flags. */
function traceOf(traceparent: string | undefined): { traceId?: string } {
  return traceparent?.length === 55 ? { traceId: traceparent.slice(3, 35) } : {};
}
