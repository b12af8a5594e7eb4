import type { Hono } from 'hono';
import type { Metrics } from '@tessera/bff-kit/metrics';
import { checkReadiness, type ReadinessChecks } from '@tessera/bff-kit/readiness';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Breakers } from '../upstream/breakers.ts';

/**
 * `/healthz`: the process lives. `/readyz`: it can make pages, which takes releases and the two builds
 * but no BFF, since a page whose team is down is still a page. `/metrics` for Prometheus.
 */
export function mountHealth(
  app: Hono<ServiceEnv>,
  metrics: Metrics,
  breakers: Breakers,
  checks: ReadinessChecks,
): void {
  metrics.gauge(
    'shell_open_breakers',
    'Circuit breakers that let nothing through.',
    () => Object.values(breakers.states()).filter((state) => state !== 'closed').length,
  );
  app.get('/healthz', (c) => c.json({ status: 'alive' }));
  app.get('/readyz', async (c) => {
    const readiness = await checkReadiness(checks);
    const status = readiness.ready ? 'ready' : 'not ready';
    return c.json({ status, checks: readiness.checks }, readiness.ready ? 200 : 503);
  });
  app.get('/metrics', async (c) =>
    c.text(await metrics.expose(), 200, { 'content-type': 'text/plain; version=0.0.4' }),
  );
}
