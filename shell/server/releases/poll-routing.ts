import { RoutingTableSchema, type RoutingTable } from '@tessera/releases/routing-table';
import type { RegistryAccess } from './manifest-store.ts';

/**
 * Asks the registry once for a routing table later than `after`, for `ms` milliseconds at most.
 *
 * @returns null when there was none in that time
 * @throws when the registry is away, or sends what is no routing table
 */
export async function pollRouting(
  registry: RegistryAccess,
  o: { after: number; ms: number; signal: AbortSignal },
): Promise<RoutingTable | null> {
  const enough = AbortSignal.timeout(o.ms);
  try {
    const response = await fetch(`${registry.url}/_releases/internal/routing?after=${o.after}`, {
      headers: { authorization: `Bearer ${await registry.token()}` },
      signal: AbortSignal.any([o.signal, enough]),
    });
    if (response.status === 200) return RoutingTableSchema.parse(await response.json());
    await response.body?.cancel();
    if (response.status === 204) return null;
    throw new Error(`The registry answered ${response.status} when asked for the routing table.`);
  } catch (error) {
    // The caller's patience is over; nothing says that the registry is not there.
    if (enough.aborted && !o.signal.aborted && o.ms < longestPollMs) return null;
    throw error;
  }
}

/** The registry answers after 25 s at the latest. */
export const longestPollMs = 35_000;
