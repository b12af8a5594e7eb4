import type { Release } from '../release.ts';
import type { StatsCompilation } from 'webpack';

/** What a browser build made, in the terms of a release. Files are relative to `client/`. */
export interface BrowserBuild {
  remoteEntry: string;
  /** Chunks and styles of each exposed module, those it shares with others included. */
  modules: Record<string, { js: string[]; css: string[] }>;
}

/** `dist/build.json`: all that a release says and that only the build knows. */
export interface Build extends BrowserBuild {
  /** What the sources call of services. */
  apis: Release['uses']['apis'];
}

/** Chunk of an exposed module. Not its bare name: a fragment may be called like its micro-frontend. */
export const chunkOf = (name: string): string => `expose-${name}`;

/** Reads webpack's statistics: which files each exposed module needs. Throws when an entry is missing. */
export function collectBuild(stats: StatsCompilation, exposed: string[]): BrowserBuild {
  const remoteEntry = (stats.assets ?? [])
    .map((asset) => asset.name)
    .find((name) => /^remoteEntry\..*\.js$/.test(name));
  if (!remoteEntry) throw new Error('The build has no remote entry.');
  const modules = Object.fromEntries(
    exposed.map((name) => {
      const group = stats.namedChunkGroups?.[chunkOf(name)];
      if (!group) throw new Error(`The build has no chunk for the exposed module ${name}.`);
      const files = (group.assets ?? []).map((asset) => asset.name).sort();
      return [
        name,
        {
          js: files.filter((file) => file.endsWith('.js')),
          css: files.filter((file) => file.endsWith('.css')),
        },
      ];
    }),
  );
  return { remoteEntry, modules };
}
