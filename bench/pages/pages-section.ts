import type { Bytes } from './first-load.ts';
import type { MeasuredPage, PagesFigures } from './bench-pages.ts';

const kb = (bytes: number) => (bytes / 1000).toFixed(1);
const ms = (value: number) => `${Math.round(value).toLocaleString('en')} ms`;

const beside = (ours: number, plain: number) =>
  `${ms(ours)} | ${ms(plain)} | **${(ours / plain).toFixed(2)}**`;

const loading = ({ name, shop, withoutScripts: plain }: MeasuredPage) =>
  `| ${name} | ${beside(shop.lcp, plain.lcp)} | ${beside(shop.estimatedLcp, plain.estimatedLcp)} | ${shop.cls.toFixed(3)} | ${ms(shop.tbt)} |`;

const total = (bytes: Bytes) => Object.values(bytes).reduce((sum, part) => sum + part, 0);

const weight = ({ name, bytes }: MeasuredPage) =>
  `| ${name} | **${kb(bytes.script)}** | ${kb(bytes.stylesheet)} | ${kb(bytes.font)} | ${kb(bytes.image)} | ${kb(bytes.document)} | ${kb(bytes.other)} | ${kb(total(bytes))} |`;

const judged = ({ name, lighthouse: { scores, missed } }: MeasuredPage) =>
  `| ${name} | ${scores.accessibility} | ${scores['best-practices']} | ${scores.seo} | ${missed.join(', ')} |`;

/** The section "Pages on an emulated phone" of `docs/performance.md`, as lines. */
export function pagesSection({ pages, interactions }: PagesFigures): string[] {
  return [
    '## Pages on an emulated phone',
    '',
    'By `npm run bench -- pages`. Lighthouse’s phone on slow 4G, medians of five; each page in turn with itself without',
    'scripts. Cart and checkout with one print in the cart. The estimate is what Lighthouse makes of a fast load: it',
    'counts whatever that load happened to finish before its first picture, and so moves with the machine.',
    '',
    '| | LCP on a slow line | without scripts | ratio (aim ≤ 1.10) | LCP, estimate | without scripts | ratio | CLS (aim ≤ 0.02) | blocking time |',
    '|---|---|---|---|---|---|---|---|---|',
    ...pages.map(loading),
    '',
    'Kilobytes of bodies on the wire for the first load, 412 px wide, until the network is quiet.',
    '',
    '| | JavaScript (aim ≤ 100) | CSS | fonts | images | document | other | all |',
    '|---|---|---|---|---|---|---|---|',
    ...pages.map(weight),
    '',
    'What Lighthouse says of them apart from speed (aim 100 each). A checkout asks search engines to stay away, which it',
    'counts as missed (is-crawlable).',
    '',
    '| | accessibility | best practices | SEO | missed |',
    '|---|---|---|---|---|',
    ...pages.map(judged),
    '',
    'From a touch to the next picture, processor slowed down four times, five visitors each (aim ≤ 150 ms).',
    '',
    '| | median | longest |',
    '|---|---|---|',
    ...interactions.map(
      ({ name, median, longest }) => `| ${name} | **${ms(median)}** | ${ms(longest)} |`,
    ),
    '',
  ];
}
