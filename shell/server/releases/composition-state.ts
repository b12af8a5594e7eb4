import type { RoutingTable } from '@tessera/releases/routing-table';

/**
 * What has become of a set of releases. current: new requests may get it. superseded: open pages may run it.
 * withdrawn: one of its releases was taken back as bad. gone: files of one may be removed already.
 */
export type CompositionState = 'current' | 'superseded' | 'withdrawn' | 'gone';

/** @param releases the set's release ids by micro-frontend */
export function compositionState(
  table: RoutingTable,
  releases: Readonly<Record<string, string>>,
): CompositionState {
  let superseded = false;
  let gone = false;
  for (const [name, id] of Object.entries(releases)) {
    const routed = table.microFrontends[name];
    if (routed?.live === id || (routed?.canary?.id === id && routed.canary.share > 0)) continue;
    if (routed?.withdrawn.includes(id)) return 'withdrawn';
    superseded = true;
    gone ||= !table.kept.includes(`${name}@${id}`);
  }
  if (gone) return 'gone';
  // A micro-frontend that came later is missing from it.
  const isMissing = (name: string) =>
    table.microFrontends[name]?.live != null && releases[name] === undefined;
  return superseded || Object.keys(table.microFrontends).some(isMissing) ? 'superseded' : 'current';
}
