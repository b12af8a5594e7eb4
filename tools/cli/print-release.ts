import { firstLoads } from '@tessera/releases/first-load';
import type { ReleaseEntry } from '@tessera/releases/registry-api';
import type { Release } from '@tessera/releases/release';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

/** `JavaScript 41.2 KB of 60.0 KB`; without a budget, the size alone. */
function printSize(what: string, bytes: number, budget: number | null): string {
  if (budget === null) return `${what} ${kilobytes(bytes)}, no budget`;
  const over = bytes > budget ? `, ${kilobytes(bytes - budget)} too much` : '';
  return `${what} ${kilobytes(bytes)} of ${kilobytes(budget)}${over}`;
}

/** The heaviest first load of a release's fragments, which is what its budget is about. */
function printWeight(release: Release, kind: 'js' | 'css', what: string): string {
  const [heaviest] = firstLoads(release).sort((a, b) => b[kind] - a[kind]);
  if (!heaviest) return `${what}: nothing`;
  return `${printSize(what, heaviest[kind], release.budgets[kind])} (${heaviest.fragment})`;
}

/** A release that was just made: what it is called, what it weighs, what to do with it. */
export function printRelease(input: {
  release: Release;
  status: 'stored' | 'known';
  /** How it is served already. */
  state: ReleaseEntry['state'];
  isNext: boolean;
}): string {
  const { release, status, state, isNext } = input;
  const { name, id } = release;
  return [
    status === 'stored'
      ? `${name} ${id} is released.`
      : `${name} ${id} was released already: nothing has changed.`,
    '  heaviest first load, brotli:',
    `    ${printWeight(release, 'js', 'JavaScript')}`,
    `    ${printWeight(release, 'css', 'CSS')}`,
    ...(state === 'live' ? ['It is live already: everybody gets it.'] : []),
    ...(state === 'canary' ? [`It is a canary already: npx tessera status ${name}`] : []),
    ...(isNext && state !== 'live' && state !== 'canary'
      ? [
          'Nobody gets it yet. What next:',
          `  npx tessera gate ${name} ${id}`,
          `  npx tessera canary ${name} ${id} --plan "5% 10m → 100%"`,
          `  npx tessera deploy ${name} ${id}`,
        ]
      : []),
  ].join('\n');
}
