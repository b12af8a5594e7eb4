import type { OrderFigures } from './bench-orders.ts';

interface Spread {
  min: number;
  median: number;
  max: number;
}

const rate = ({ min, median, max }: Spread): string =>
  `${round(median)}/s (${round(min)} to ${round(max)})`;
const round = (value: number): string => Math.round(value).toLocaleString('en');
const digits = (value: number): string => value.toFixed(2);
const ratio = ({ min, median, max }: Spread): string =>
  `**${digits(median)}** (${digits(min)} to ${digits(max)})`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const took = ({ min, median, max }: Spread): string => `${median} ms (${min} to ${max})`;

/** The section "Orders" of `docs/performance.md`, as lines. */
export function ordersSection({ rounds, adds, checkouts, statements }: OrderFigures): string[] {
  return [
    '## Orders',
    '',
    'By `npm run bench -- orders`.',
    '',
    `${rounds} rounds, medians and range. Guests add a print and order it at cart's own port; the clock stops when the last`,
    `order is confirmed. The limit is a loop over the very same statements (${statements} an order, from the added line to the captured`,
    'payment, in cart’s and catalog’s tables) with `pg` and ten connections on the same server, without HTTP, decisions, events,',
    'e-mails or anything else that a shop does.',
    '',
    '| | ours | limit | ratio | aim |',
    '|---|---|---|---|---|',
    `| Adds to cart | ${rate(adds.ours)} | ${rate(adds.bare)} | ${ratio(adds.ratio)} | ≥ 0.4, ≥ 1,500/s |`,
    `| Guest checkouts to confirmed | ${rate(checkouts.ours)} | ${rate(checkouts.bare)} | ${ratio(checkouts.ratio)} | ≥ 0.3, ≥ 250/s |`,
    '',
    `An add takes ${took(adds.p50)} at the median and ${took(adds.p99)} at the 99th percentile, with 16 at once.`,
    `An order takes ${took(checkouts.p50)} from placed to confirmed at the median and ${took(checkouts.p99)} at the 99th`,
    'percentile, with 24 shoppers at once.',
    '',
    'Where the time goes: most of the limit is the database’s own work, because every step is written down before',
    `the next one is begun. Without waiting for the disk the same loop reaches ${rate(checkouts.withoutDisk)}. The dearest`,
    `statements: ${checkouts.dearest.map(({ name, share }) => `\`${name}\` ${percent(share)}`).join(', ')}.`,
    '',
  ];
}
