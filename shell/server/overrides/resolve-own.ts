import type { Fault } from '@tessera/releases/fault';
import { activeFaults } from '../faults/active-faults.ts';
import { isAssetFault, moveFaultyAssets } from '../faults/faulty-assets.ts';
import type { RoutingSource } from '../releases/routing-source.ts';
import type { Resolved } from '../releases/release-source.ts';
import type { PageOverride } from './apply-override.ts';
import type { Overrides } from './create-overrides.ts';
import { overrideCookieName } from './override-cookie.ts';

interface Deps {
  releases: Pick<RoutingSource, 'table' | 'sets'>;
  overrides: Overrides;
}

/** What is special about one request. */
export interface Own {
  resolved: Resolved;
  override: PageOverride | null;
  faults: readonly Fault[] | null;
  /** The browser has a cookie that is over, or was never this visitor's: to be cleared. */
  ended: boolean;
}

/** Puts the visitor's override and the drills that are on over a request's releases; mostly there are none. */
export async function resolveOwn(
  { releases, overrides }: Deps,
  cookies: ReadonlyMap<string, string>,
  visitorId: string,
  resolved: Resolved,
): Promise<Own> {
  const everybodys = releases.table()?.faults ?? [];
  const hasCookie = cookies.has(overrideCookieName);
  if (!hasCookie && everybodys.length === 0) {
    return { resolved, override: null, faults: null, ended: false };
  }
  const claims = hasCookie ? await overrides.read(cookies, visitorId) : null;
  const applied = claims && (await overrides.apply(claims, resolved));
  const faults = activeFaults(everybodys, claims?.faults ?? [], Date.now());
  const own = applied?.resolved ?? resolved;
  return {
    resolved: faults?.some(isAssetFault) ? moveFaultyAssets(own, faults, releases.sets) : own,
    override: applied?.override ?? null,
    faults,
    ended: hasCookie && !claims,
  };
}

/** The drills that are on for a visitor: for requests that are no pages. */
export async function faultsFor(
  { releases, overrides }: Deps,
  cookies: ReadonlyMap<string, string>,
  visitorId: () => string | null,
): Promise<readonly Fault[] | null> {
  const everybodys = releases.table()?.faults ?? [];
  const id = cookies.has(overrideCookieName) ? visitorId() : null;
  if (id === null && everybodys.length === 0) return null;
  const claims = id === null ? null : await overrides.read(cookies, id);
  return activeFaults(everybodys, claims?.faults ?? [], Date.now());
}
