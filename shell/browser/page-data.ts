/** A release as far as the browser needs it. Addresses are absolute paths, or URLs of a developer's server. */
export interface BrowserRelease {
  id: string;
  version: string;
  /** How this visitor came to it. control: a canary runs and the visitor is not in it. */
  bucket: 'live' | 'control' | 'canary' | 'override';
  /** Below it are the release's files: `/assets/cart/<id>/`. */
  base: string;
  /** The remote entry: `/assets/cart/<id>/remoteEntry.<hash>.js`. */
  entry: string;
  /** Most specific first. */
  routes: { path: string; page: string }[];
  fragments: Record<
    string,
    {
      kind: 'page' | 'fragment';
      hydrate: 'load' | 'idle' | 'interaction';
      /** Waits for interaction, or for other code of its team. */
      wakesWithTeam?: true;
      /** Extension points it stands in, `catalog/product/after-details`. */
      extends: string[];
      fallback?: string;
    }
  >;
}

/** `<script type="application/json" id="tessera-page">`: what one request was resolved to. */
export interface PageData {
  /** Names the resolved set of releases. */
  composition: string;
  /** Signed name of this view of the page, for beacons; opaque here. */
  view: string;
  /** Part of such views that send beacons, 0 to 1. */
  sample: number;
  /** What the visitor's own link changes and when that ends (ISO 8601); null: nothing. */
  override: { until: string; releases: Record<string, string> } | null;
  /** The service worker's address; null: working offline is turned off. */
  worker: string | null;
  /** Set when the server could not show the page; `retry`: it is worth trying again by itself. */
  error: { kind: string; retry: boolean } | null;
  /** Releases asked for by `?release=`, to be kept while navigating. */
  overridden: string[];
  /** What the runtime says, in the page's language. `{owner}` stands for a team's name. */
  words: {
    tryAgain: string;
    pageFailed: string;
    slotFailed: string;
    fragmentBroke: string;
    pageGone: string;
    partReplaced: string;
    reload: string;
    /** Of messages at the foot of the window. */
    toasts: { region: string; dismiss: string };
  };
  /** By micro-frontend. */
  releases: Record<string, BrowserRelease>;
}

/** Reads the page's data. Throws when the document was not written by the shell. */
export function readPageData(): PageData {
  const text = document.getElementById('tessera-page')?.textContent;
  if (!text) throw new Error('The document has no page data: it was not composed by the shell.');
  return JSON.parse(text) as PageData;
}
