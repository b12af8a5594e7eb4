import type { ReleaseEntry } from '@tessera/releases/registry-api';
import type { Release } from '@tessera/releases/release';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

/** `JavaScript 41.2 KB of 60.0 KB`; without a budget, the size alone. */
function printSize(what: string, bytes: number, budget: number | null): string {
  if (budget === null) return `${what} ${kilobytes(bytes)} (no budget)`;
  const over = bytes > budget ? `, ${kilobytes(bytes - budget)} too much` : '';
  return `${what} ${kilobytes(bytes)} of ${kilobytes(budget)}${over}`;
}

/** A release that was just made: what it is called, what it weighs, what to do with it. */
export function printRelease(input: {
  release: Pick<Release, 'name' | 'id' | 'budgets'>;
  entry: Pick<ReleaseEntry, 'bytes'>;
  status: 'stored' | 'known';
  isNext: boolean;
}): string {
  const { release, entry, status, isNext } = input;
  const { name, id, budgets } = release;
  return [
    status === 'stored'
      ? `${name} ${id} is released.`
      : `${name} ${id} was released already: nothing has changed.`,
    `  first load, brotli: ${printSize('JavaScript', entry.bytes.js, budgets.js)}; ` +
      printSize('CSS', entry.bytes.css, budgets.css),
    ...(isNext
      ? [
          'Nobody gets it yet. What next:',
          `  npx tessera gate ${name} ${id}`,
          `  npx tessera canary ${name} ${id} --plan "5% 10m → 25% 10m → 100%"`,
          `  npx tessera deploy ${name} ${id}`,
        ]
      : []),
  ].join('\n');
}
