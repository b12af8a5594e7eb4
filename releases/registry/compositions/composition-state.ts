import type { CompositionView } from '@tessera/releases/registry-api';

/** What became of one of its releases. missing: not stored, or its files are gone or about to go. */
export type PartState = 'served' | 'kept' | 'withdrawn' | 'missing';

/** The state of a set of releases: that of its worst part. */
export function compositionState(parts: readonly PartState[]): CompositionView['state'] {
  if (parts.includes('missing')) return 'gone';
  if (parts.includes('withdrawn')) return 'withdrawn';
  return parts.every((part) => part === 'served') ? 'current' : 'superseded';
}
