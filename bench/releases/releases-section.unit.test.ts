import { expect, it } from 'vitest';
import { releasesSection } from './releases-section.ts';

const spread = (median: number) => ({ min: median / 2, median, max: median * 2 });
const cost = (median: number) => ({ median, p99: median * 3 });

const section = releasesSection({
  deployment: {
    rounds: 5,
    upload: { took: spread(80), files: 61, bytes: 500 * 1024 },
    deploy: { answered: spread(700), toPage: spread(20) },
    rollback: { answered: spread(40), toPage: spread(15) },
    command: spread(1400),
  },
  rebuild: { cold: spread(4200), pack: spread(300), warm: spread(250) },
  resolution: {
    visitors: 100_000,
    rounds: 5,
    resolve: [
      { canaries: 0, cost: cost(0.04), signView: cost(5) },
      { canaries: 3, cost: cost(8), signView: cost(6) },
    ],
    bucket: cost(1.5),
  },
});

it('sets each figure beside its range and its aim', () => {
  expect(section).toContain(
    '| Rollback: the registry answers | **40 ms** | 20 ms to 80 ms | ≤ 200 ms |',
  );
  expect(section).toContain(
    "| Choose a visitor's releases, 3 canaries | **8.0 µs** | 24.0 µs | ≤ 50 µs |",
  );
});

it('writes long times in seconds', () => {
  expect(section.join('\n')).toContain('**1.4 s** | 700 ms to 2.8 s');
});

it('says of nothing that it takes no time at all', () => {
  expect(section).toContain(
    "| Choose a visitor's releases, no canary | **< 0.1 µs** | 0.1 µs | ≤ 50 µs |",
  );
});

it('is Markdown whose tables have as many cells in each row as in their head', () => {
  const rows = section.filter((line) => line.startsWith('|'));
  expect(new Set(rows.map((row) => row.split('|').length))).toEqual(new Set([6]));
});
