import type { Release } from './release.ts';

/** Bytes that a browser without a cache loads for one fragment: JavaScript and CSS of this micro-frontend, as served. */
export interface FirstLoad {
  fragment: string;
  js: number;
  css: number;
}

/** Asset names by extension; brotli where its size is known, which no browser today lacks. */
function weigh(release: Release, files: ReadonlySet<string>): number {
  return [...files].reduce((sum, file) => {
    const asset = release.assets[file];
    return sum + (asset?.brotli ?? asset?.bytes ?? 0);
  }, 0);
}

/** What the first load of each page and fragment weighs: remote entry, lifecycles, its own chunks and styles. */
export const firstLoads = (release: Release): FirstLoad[] =>
  Object.entries(release.fragments).map(([fragment, { js, css }]) => ({
    fragment,
    js: weigh(release, new Set([release.remoteEntry, ...release.lifecycles, ...js])),
    css: weigh(release, new Set(css)),
  }));
