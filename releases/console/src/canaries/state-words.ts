import type { CanaryView } from '@tessera/releases/registry-api';

/** A canary's state in a word or two. */
export const stateWords: Record<CanaryView['state'], string> = {
  running: 'Running',
  promoted: 'Promoted',
  aborted: 'Aborted',
  withdrawn: 'Withdrawn',
};
