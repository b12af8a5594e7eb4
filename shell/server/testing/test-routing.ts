import type { RoutedMicroFrontend, RoutingTable } from '@tessera/releases/routing-table';
import type { Release } from '../releases/release.ts';

/** A micro-frontend in a routing table, with one release that everybody gets. */
export const routed = (
  live: string | null,
  change: Partial<RoutedMicroFrontend> = {},
): RoutedMicroFrontend => ({ live, canary: null, service: null, withdrawn: [], ...change });

/** A routing table in which these releases are live; what a test is about is put over it. */
export const testRouting = (
  releases: readonly Pick<Release, 'name' | 'id'>[],
  change: Partial<RoutingTable> = {},
): RoutingTable => ({
  version: 1,
  faults: [],
  kept: releases.map(({ name, id }) => `${name}@${id}`),
  ...change,
  microFrontends: {
    ...Object.fromEntries(releases.map(({ name, id }) => [name, routed(id)])),
    ...change.microFrontends,
  },
});
