import type { OrderFigures } from './orders/bench-orders.ts';
import { ordersSection } from './orders/orders-section.ts';
import type { PagesFigures } from './pages/bench-pages.ts';
import { pagesSection } from './pages/pages-section.ts';
import { releasesSection, type ReleaseFigures } from './releases/releases-section.ts';
import type { SearchFigures } from './search/bench-search.ts';
import { searchSection } from './search/search-section.ts';
import type { Comparison } from './throughput.ts';

export interface Figures {
  machine: string;
  date: string;
  services?: { list: Comparison; detail: Comparison; page: Comparison };
  pages?: PagesFigures;
  warmStartSeconds?: number;
  memory?: { name: string; mib: number }[];
  orders?: OrderFigures;
  releases?: ReleaseFigures;
  search?: SearchFigures;
}

const digits = (ratio: number) => Number(ratio.toPrecision(2)).toString();
const round = (value: number) => Math.round(value).toLocaleString('en');

const throughputRow = (name: string, { ours, bare, ratio }: Comparison, aim: string) =>
  `| ${name} | ${round(ours.median)}/s | ${round(bare.median)}/s | **${digits(ratio.median)}** (${digits(ratio.min)} to ${digits(ratio.max)}) | ${aim} |`;

/** The page `docs/performance.md`. */
export function performancePage(figures: Figures): string {
  const { services, pages, memory, warmStartSeconds, orders, releases, search } = figures;
  const parts = [
    '# Performance',
    '',
    'Written by `npm run bench`. Ratios compare two things measured in turn in one run, so that they hold when',
    `the machine's speed drifts; absolute figures are of that machine: ${figures.machine}, ${figures.date}.`,
    '',
  ];
  if (services) {
    parts.push(
      '## Throughput',
      '',
      'Five rounds of 3 s with 16 connections each, medians. "Bare" is a Hono endpoint that answers the same bytes',
      'from memory.',
      '',
      '| | ours | bare | ratio (range) | aim |',
      '|---|---|---|---|---|',
      throughputRow('List of 24 with facets', services.list, '≥ 0.6'),
      throughputRow('Product detail', services.detail, ''),
      throughputRow('Composed product page, beside the same HTML served static', services.page, ''),
      '',
    );
  }
  if (pages) parts.push(...pagesSection(pages));
  if (warmStartSeconds !== undefined) {
    parts.push(
      '## Start',
      '',
      `\`npm start\` with everything built and seeded, to the line with the address: **${warmStartSeconds.toFixed(1)} s** (median of five; aim ≤ 3 s).`,
      '',
    );
  }
  if (memory) {
    const total = memory.reduce((sum, { mib }) => sum + mib, 0);
    parts.push(
      '## Memory',
      '',
      'Proportional set size with children, after the measurements of throughput and pages.',
      '',
      `| ${memory.map(({ name }) => name).join(' | ')} | all (aim ≤ 600 MiB) |`,
      `|${'---|'.repeat(memory.length + 1)}`,
      `| ${memory.map(({ mib }) => mib.toFixed(0)).join(' | ')} | **${total.toFixed(0)} MiB** |`,
      '',
    );
  }
  if (orders) parts.push(...ordersSection(orders));
  if (search) parts.push(...searchSection(search));
  if (releases) parts.push(...releasesSection(releases));
  return `${parts.join('\n')}`;
}
