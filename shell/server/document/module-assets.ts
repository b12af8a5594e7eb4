import { releaseBase } from '../releases/release-base.ts';
import { frameSlots } from '../frame/frame-slots.ts';
import type { ReleaseSet } from '../releases/release.ts';
import type { ShellClient } from './client-build.ts';

export interface ModuleAsset {
  href: string;
  integrity: string;
}

export const shellBase = '/assets/shell/';

const inFrame: ReadonlySet<string> = new Set(Object.values(frameSlots));

const isModule = (file: string) => /\.m?js$/.test(file);

/** The integrity of every JavaScript module that a page of this set may load. */
export function allModules(releases: ReleaseSet, client: ShellClient | null): ModuleAsset[] {
  const ofShell = Object.entries(client?.assets ?? {}).map(([file, { integrity }]) => ({
    href: shellBase + file,
    integrity,
  }));
  const ofReleases = [...releases.values()].flatMap((release) =>
    Object.entries(release.assets).map(([file, { integrity }]) => ({
      href: releaseBase(release) + file,
      integrity,
    })),
  );
  return [...ofShell, ...ofReleases].filter(({ href }) => isModule(href));
}

/** The modules a page needs for sure, once each: the shell's, each owner's entry, the fragments' chunks. */
export function neededModules(
  releases: ReleaseSet,
  client: ShellClient | null,
  fragments: readonly string[],
): ModuleAsset[] {
  const known = fragments.flatMap((fragment) => {
    const [owner = '', name = ''] = fragment.split('/');
    const release = releases.get(owner);
    const manifest = release?.fragments[name];
    return release && manifest ? [{ fragment, release, manifest }] : [];
  });
  // What is hydrated on interaction is loaded on interaction, and with a page all that stands in it.
  const pageWaits = known.some(
    ({ manifest: { kind, hydrate } }) => kind === 'page' && hydrate === 'interaction',
  );
  const awaited = known.filter(
    ({ fragment, manifest }) =>
      manifest.hydrate !== 'interaction' && (!pageWaits || inFrame.has(fragment)),
  );
  const atWork = new Set(awaited.map(({ release }) => release));
  const woken = known.filter(
    ({ release, manifest }) =>
      manifest.hydrate === 'interaction' && manifest.wakesWithTeam && atWork.has(release),
  );
  // What teams share comes with the first of them.
  const shared = awaited.length > 0 ? (client?.js ?? []) : [];
  const ofShell = client ? [client.entry, ...shared].map((file) => shellBase + file) : [];
  const ofFragments = [...awaited, ...woken].flatMap(({ release, manifest }) =>
    [release.remoteEntry, ...release.lifecycles, ...manifest.js].map(
      (file) => releaseBase(release) + file,
    ),
  );
  const integrity = new Map(
    allModules(releases, client).map((module) => [module.href, module.integrity]),
  );
  return [...new Set([...ofShell, ...ofFragments])].map((href) => ({
    href,
    integrity: integrity.get(href) ?? '',
  }));
}
