import type { RoutingTable } from '@tessera/releases/routing-table';

/** Where a team's service is by the routing table; null: it does not say, or not by http. */
export function serviceAddress(table: RoutingTable | null, name: string): string | null {
  const routed = table && Object.hasOwn(table.microFrontends, name) && table.microFrontends[name];
  const address = routed ? routed.service : null;
  return address && /^https?:/.test(address) ? address : null;
}
