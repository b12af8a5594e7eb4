import { describe, expect, it } from 'vitest';
import { createMetrics } from './metrics.ts';

describe('metrics', () => {
  it('are exposed as Prometheus reads them, buckets cumulative', async () => {
    const metrics = createMetrics();
    const orders = metrics.counter('orders_total', 'Orders by outcome.');
    orders.add({ outcome: 'confirmed' });
    orders.add({ outcome: 'confirmed' }, 2);
    const wait = metrics.histogram('wait_seconds', 'Waiting.', [0.1, 1]);
    for (const seconds of [0.1, 0.5, 0.5, 7]) wait.observe(seconds, { step: 'pay' });
    metrics.gauge('lag', 'Events behind.', () => 4);
    metrics.gauge('unreadable', 'Left out.', () => Promise.reject(new Error('down')));
    expect(await metrics.expose()).toBe(
      [
        '# HELP orders_total Orders by outcome.',
        '# TYPE orders_total counter',
        'orders_total{outcome="confirmed"} 3',
        '# HELP wait_seconds Waiting.',
        '# TYPE wait_seconds histogram',
        'wait_seconds_bucket{step="pay",le="0.1"} 1',
        'wait_seconds_bucket{step="pay",le="1"} 3',
        'wait_seconds_bucket{step="pay",le="+Inf"} 4',
        'wait_seconds_sum{step="pay"} 8.1',
        'wait_seconds_count{step="pay"} 4',
        '# HELP lag Events behind.',
        '# TYPE lag gauge',
        'lag 4',
        '',
      ].join('\n'),
    );
  });

  it('escape label values, so that no value can forge a line', async () => {
    const metrics = createMetrics();
    metrics.counter('x', 'X.').add({ path: 'a"b\\c\nd' });
    expect(await metrics.expose()).toContain('x{path="a\\"b\\\\c\\nd"} 1');
  });
});
