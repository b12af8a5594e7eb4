import type { DeploymentFigures } from './deployment.ts';
import type { RebuildFigures } from './rebuild.ts';
import type { ResolutionFigures } from './resolution.ts';
import type { CallCost } from './stopwatch.ts';

export interface ReleaseFigures {
  deployment: DeploymentFigures;
  rebuild: RebuildFigures;
  resolution: ResolutionFigures;
}

interface Spread {
  min: number;
  median: number;
  max: number;
}

const short = (ms: number): string =>
  ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
const took = ({ min, median, max }: Spread): string =>
  `**${short(median)}** | ${short(min)} to ${short(max)}`;
const micro = (value: number): string => (value < 0.1 ? '< 0.1 µs' : `${value.toFixed(1)} µs`);
const calls = ({ median, p99 }: CallCost): string => `**${micro(median)}** | ${micro(p99)}`;
const canariesIn = (count: number): string =>
  count === 0 ? 'no canary' : count === 1 ? 'one canary' : `${count} canaries`;

/** The section "Releases" of `docs/performance.md`, as lines. */
export function releasesSection({ deployment, rebuild, resolution }: ReleaseFigures): string[] {
  const { upload, deploy, rollback, command, rounds } = deployment;
  const resolving = resolution.resolve.flatMap(({ canaries, cost, signView }) => [
    `| Choose a visitor's releases, ${canariesIn(canaries)} | ${calls(cost)} | ≤ 50 µs |`,
    `| Sign the page's view token, ${canariesIn(canaries)} | ${calls(signView)} |  |`,
  ]);
  return [
    '## Releases',
    '',
    `The cart's micro-frontend, ${rounds} rounds, medians and range. Every round uploads and deploys releases that no`,
    'process has seen. While a release changes, visitors ask for cart pages one after the other; "page" is the moment',
    'when the first page with the other release begins to arrive.',
    '',
    '| | median | range | aim |',
    '|---|---|---|---|',
    `| Deploy: the registry answers | ${took(deploy.answered)} |  |`,
    `| Deploy: from that answer to the page | ${took(deploy.toPage)} |  |`,
    `| \`npx tessera deploy\`: from the command's start to the page | ${took(command)} |  |`,
    `| Rollback: the registry answers | ${took(rollback.answered)} | ≤ 200 ms |`,
    `| Rollback: from that answer to the page | ${took(rollback.toPage)} |  |`,
    `| Upload of a release (${upload.files} files, ${(upload.bytes / 1024).toFixed(0)} KiB with compressed forms) | ${took(upload.took)} |  |`,
    `| Build without anything kept from before, in a process of its own | ${took(rebuild.cold)} |  |`,
    `| Pack the build as a release: hash and compress | ${took(rebuild.pack)} |  |`,
    `| Build again after a saved change (\`npx tessera serve\`) | ${took(rebuild.warm)} |  |`,
    '',
    `What a page request pays, each call by itself, ${resolution.visitors.toLocaleString('en')} visitors never seen before; medians of ${resolution.rounds} runs.`,
    '',
    '| | median | 99th percentile | aim |',
    '|---|---|---|---|',
    ...resolving,
    `| A visitor's place in one canary's order (\`bucketOf\`) | ${calls(resolution.bucket)} |  |`,
    '',
  ];
}
