import { randomUUID } from 'node:crypto';
import { bucketOf } from '@tessera/releases/bucket';
import { benchResolve } from '@tessera/shell/server/releases/resolve-releases.bench';
import { median } from '../statistics.ts';
import { costOfCall, type CallCost } from './stopwatch.ts';

export interface ResolutionFigures {
  visitors: number;
  rounds: number;
  resolve: { canaries: number; cost: CallCost; signView: CallCost }[];
  bucket: CallCost;
}

const medians = (costs: readonly CallCost[]): CallCost => ({
  median: median(costs.map((cost) => cost.median)),
  p99: median(costs.map((cost) => cost.p99)),
});

const visitors = 100_000;
const microFrontends = 4;

/** What a page request pays for canaries: choosing releases, the view token, and the hash behind both. */
export function benchResolution(rounds: number): ResolutionFigures {
  const turns = Array.from({ length: rounds });
  const resolve = [0, 1, 3].map((canaries) => {
    const runs = turns.map(() => benchResolve({ microFrontends, canaries, visitors }));
    return {
      canaries,
      cost: medians(runs.map(({ resolveMicroseconds }) => resolveMicroseconds)),
      signView: medians(runs.map(({ signViewMicroseconds }) => signViewMicroseconds)),
    };
  });
  const bucket = medians(
    turns.map(() => {
      const ids = Array.from({ length: visitors }, () => randomUUID());
      return costOfCall((id) => bucketOf('a salt', 'cart', id), ids);
    }),
  );
  return { visitors, rounds, resolve, bucket };
}
