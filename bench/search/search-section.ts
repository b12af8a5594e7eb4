import type { SearchFigures, SearchRow } from './bench-search.ts';

const round = (value: number): string => Math.round(value).toLocaleString('en');
const ms = (value: number): string => `${value.toFixed(1)} ms`;
const names = {
  list: 'A list with its facets',
  search: 'A search with its facets',
  suggest: 'Suggestions',
} as const;
const aims = { list: 20, search: 20, suggest: 10 } as const;

const rowOf = ({ kind, concurrency, ours, bare }: SearchRow): string =>
  `| ${names[kind]}, ${concurrency} at once | ${ms(ours.p50)} | **${ms(ours.p95)}** | ${ms(bare.p50)} | ${ms(bare.p95)} | ≤ ${aims[kind]} ms |`;

/** The section "Search" of `docs/performance.md`, as lines. */
export function searchSection(figures: SearchFigures): string[] {
  const { products, importedPerSecond, firstAnswerMs, requests, rows } = figures;
  return [
    '## Search',
    '',
    'By `npm run bench -- search`.',
    '',
    `${round(products)} products, three variants each, made from the shapes of the sample data. Each row is ${requests} requests that`,
    'nobody has made before, at the service’s own port, in turn with as many at a Hono endpoint that answers the bytes of one',
    'of them from memory. One search in four has a typo.',
    '',
    '| | p50 | p95 | bare p50 | bare p95 | aim for p95 |',
    '|---|---|---|---|---|---|',
    ...rows.map(rowOf),
    '',
    `The import took in **${round(importedPerSecond)} products a second** (aim ≥ 2,000/s), from the command to its report, while the shop ran`,
    `and cart and account took in the events. The first answer after it came after ${round(firstAnswerMs)} ms (aim < 1,000 ms): the index follows`,
    'each second, and a request takes in what is left.',
    '',
  ];
}
