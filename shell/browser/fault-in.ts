import type { MountOptions } from '@tessera/mfe-kit/lifecycles';
import type { Report } from './beacons/fault.ts';

/** What a mounted fragment calls when React met an error in it. */
export const faultIn =
  (fragment: string, report: Report): MountOptions['onError'] =>
  (error, phase) =>
    report({ kind: phase === 'hydrate' ? 'hydration' : 'fragment-error', error, fragment });
