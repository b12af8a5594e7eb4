import type { Metrics } from '@tessera/bff-kit/metrics';
import type { Resolved } from '../releases/release-source.ts';

export type CountResolution = (resolved: Resolved) => void;

/**
 * Counts what visitors got. While a canary runs it is counted for its micro-frontend by bucket, so that the
 * share can be seen to be what was asked for.
 */
export function countResolutions(metrics: Metrics): CountResolution {
  const resolutions = metrics.counter(
    'shell_resolutions_total',
    'Requests that releases were chosen for; with a micro-frontend: choices that were not simply the live one.',
  );
  return function count({ assignments }) {
    resolutions.add();
    for (const [name, { id, bucket }] of assignments) {
      if (bucket !== 'live') resolutions.add({ microFrontend: name, bucket, release: id });
    }
  };
}

/** For log lines: who got what, only where it is not the same for everybody. */
export function bucketsOf({ assignments }: Resolved): { buckets?: Record<string, string> } {
  let buckets: Record<string, string> | null = null;
  for (const [name, { bucket }] of assignments) {
    if (bucket !== 'live') (buckets ??= {})[name] = bucket;
  }
  return buckets ? { buckets } : {};
}
