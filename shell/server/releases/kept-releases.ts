import type { RoutingTable } from '@tessera/releases/routing-table';
import { manifestKey } from './create-resolver.ts';

const sets = new WeakMap<RoutingTable, ReadonlySet<string>>();

/** Whether a page that is open somewhere may run this release, by the table. */
export function isKept(table: RoutingTable | null, name: string, id: string): boolean {
  if (!table) return false;
  const routed = Object.hasOwn(table.microFrontends, name) ? table.microFrontends[name] : undefined;
  if (routed?.live === id || routed?.canary?.id === id) return true;
  const kept = sets.get(table) ?? new Set(table.kept);
  sets.set(table, kept);
  return kept.has(manifestKey(name, id));
}
