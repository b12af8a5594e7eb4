import { createHash } from 'node:crypto';
import type { ReleaseSet } from './release.ts';

/** A short name for a set of releases: equal sets have equal names, whatever their order. */
export function compositionId(releases: ReleaseSet): string {
  const text = [...releases.values()]
    .map(({ name, id }) => `${name}@${id}`)
    .sort()
    .join(',');
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
