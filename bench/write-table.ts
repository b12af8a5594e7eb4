import type { Bytes } from './first-load.ts';
import type { PageFigures } from './lighthouse.ts';
import { releasesSection, type ReleaseFigures } from './releases/releases-section.ts';
import type { Comparison } from './throughput.ts';

export interface Figures {
  machine: string;
  date: string;
  services?: { list: Comparison; detail: Comparison; page: Comparison };
  pages?: { shop: PageFigures; withoutScripts: PageFigures };
  bytes?: Bytes;
  warmStartSeconds?: number;
  memory?: { name: string; mib: number }[];
  releases?: ReleaseFigures;
}

const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`;
const digits = (ratio: number) => Number(ratio.toPrecision(2)).toString();
const round = (value: number) => Math.round(value).toLocaleString('en');

const throughputRow = (name: string, { ours, bare, ratio }: Comparison, aim: string) =>
  `| ${name} | ${round(ours.median)}/s | ${round(bare.median)}/s | **${digits(ratio.median)}** (${digits(ratio.min)} to ${digits(ratio.max)}) | ${aim} |`;

/** The page `docs/performance.md`. */
export function performancePage(figures: Figures): string {
  const { services, pages, bytes, memory, warmStartSeconds, releases } = figures;
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
  if (pages) {
    const { shop, withoutScripts } = pages;
    parts.push(
      '## Product page on an emulated phone',
      '',
      'Lighthouse, mobile defaults, median of five, in turn with the same page without scripts.',
      '',
      '| | LCP | CLS | blocking time |',
      '|---|---|---|---|',
      `| shop | ${round(shop.lcp)} ms | ${shop.cls.toFixed(3)} | ${round(shop.tbt)} ms |`,
      `| without scripts | ${round(withoutScripts.lcp)} ms | ${withoutScripts.cls.toFixed(3)} | ${round(withoutScripts.tbt)} ms |`,
      `| ratio (aim ≤ 1.15) | **${(shop.lcp / withoutScripts.lcp).toFixed(2)}** | | |`,
      '',
    );
  }
  if (bytes) {
    parts.push(
      '## Bytes of the first load',
      '',
      'Product page, compressed, 412 px wide, until the network is quiet.',
      '',
      '| JavaScript (aim ≤ 105 KB) | CSS | fonts | images | document | other |',
      '|---|---|---|---|---|---|',
      `| **${kib(bytes.script)}** | ${kib(bytes.stylesheet)} | ${kib(bytes.font)} | ${kib(bytes.image)} | ${kib(bytes.document)} | ${kib(bytes.other)} |`,
      '',
    );
  }
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
  if (releases) parts.push(...releasesSection(releases));
  return `${parts.join('\n')}`;
}
