import { ownerOfFault, type Fault } from '@tessera/releases/fault';
import type { ReleaseSets } from '../releases/release-sets.ts';
import type { Release } from '../releases/release.ts';
import type { Resolved } from '../releases/release-source.ts';

export const isAssetFault = ({ kind }: Pick<Fault, 'kind'>): boolean =>
  kind === 'missing-chunk' || kind === 'wrong-integrity';

const moved = new WeakMap<Release, Release>();

/**
 * The releases of a page with the browser files of those that have an asset fault at an address of their own,
 * `/_faults/<name>/<id>/client/…`: a browser keeps assets for ever, and would not ask again for those it has.
 */
export function moveFaultyAssets(
  resolved: Resolved,
  faults: readonly Fault[],
  sets: ReleaseSets,
): Resolved {
  const names = new Set(faults.filter(isAssetFault).map(ownerOfFault));
  const others = [...names].flatMap((name) => {
    const release = resolved.releases.get(name);
    return release && release.origin === undefined ? [atFaultyAddress(release)] : [];
  });
  return { ...resolved, ...sets.with(resolved, others) };
}

function atFaultyAddress(release: Release): Release {
  const known = moved.get(release) ?? {
    ...release,
    origin: `/_faults/${release.name}/${release.id}`,
  };
  moved.set(release, known);
  return known;
}

/** The fault that hits a browser file; `null` when it is to be served as it is. */
export function faultOfFile(
  faults: readonly Fault[],
  release: Pick<Release, 'name' | 'fragments'>,
  file: string,
): Fault | null {
  const hits = ({ target }: Fault): boolean => {
    if (target === release.name) return true;
    const [owner, name = ''] = target.split('/');
    return owner === release.name && ownFiles(release.fragments, name).includes(file);
  };
  return faults.find((fault) => isAssetFault(fault) && hits(fault)) ?? null;
}

/** Files of a fragment that no other one of its release needs, or a fault of it would hit them too. */
function ownFiles(fragments: Release['fragments'], name: string): string[] {
  const others = Object.entries(fragments).filter(([other]) => other !== name);
  const shared = new Set(others.flatMap(([, { js, css }]) => [...js, ...css]));
  const { js = [], css = [] } = fragments[name] ?? {};
  return [...js, ...css].filter((file) => !shared.has(file));
}
