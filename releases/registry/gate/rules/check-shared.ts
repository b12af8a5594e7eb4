import { intersects, validRange } from 'semver';
import type { Refusal } from '@tessera/releases/registry-api';
import { labelOf, nameOf, refusal, type Party } from '../world.ts';

const common = (a: string, b: string): boolean =>
  validRange(a) !== null && validRange(b) !== null && intersects(a, b);

/** Shared modules of two releases: some version suits both, because a page has one copy. */
export const checkShared = (one: Party, other: Party): Refusal[] =>
  Object.entries(one.release.shared).flatMap(([module, range]) => {
    const wanted = other.release.shared[module];
    if (wanted === undefined || common(range, wanted)) return [];
    return [
      refusal(
        'shared',
        labelOf(other),
        `${nameOf(one.release)} shares "${module}" ${range}, and ${nameOf(other.release)} shares it ${wanted}.`,
        'No version suits both, and there is only one copy in a page.',
        'Widen one of the ranges.',
      ),
    ];
  });
