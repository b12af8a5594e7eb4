import { hash } from 'node:crypto';
import type { ReleaseSet } from './release.ts';

/** A short name for a set of releases, 12 hex digits: equal sets have equal names, whatever their order. */
export function compositionId(releases: ReleaseSet): string {
  const text = [...releases.values()]
    .map(({ name, id }) => `${name}@${id}`)
    .sort()
    .join(',');
  return hash('sha256', text).slice(0, 12);
}

/** A composition as a request or a page names it; anything else is nobody's. */
export const isCompositionId = (text: string | null | undefined): text is string =>
  /^[0-9a-f]{12}$/.test(text ?? '');
