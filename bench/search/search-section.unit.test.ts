import { expect, it } from 'vitest';
import { percentile } from './latency.ts';
import { searchSection } from './search-section.ts';

it('has a row for each kind of request, beside the bare endpoint and the aim', () => {
  const text = searchSection({
    products: 66_000,
    importedPerSecond: 2345.6,
    firstAnswerMs: 1840,
    requests: 500,
    rows: [
      {
        kind: 'suggest',
        concurrency: 8,
        ours: { p50: 1.24, p95: 3.06 },
        bare: { p50: 0.5, p95: 1 },
      },
    ],
  }).join('\n');
  expect(text).toContain(
    '| Suggestions, 8 at once | 1.2 ms | **3.1 ms** | 0.5 ms | 1.0 ms | ≤ 10 ms |',
  );
  expect(text).toContain('**2,346 products a second**');
  expect(text).toContain('66,000 products');
});

it('takes percentiles of values in any order', () => {
  const values = Array.from({ length: 100 }, (_, n) => 100 - n);
  expect([percentile(values, 0.5), percentile(values, 0.95), percentile([7], 0.95)]).toEqual([
    51, 96, 7,
  ]);
});
