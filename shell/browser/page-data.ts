/** A release as far as the browser needs it. Addresses are absolute paths. */
export interface BrowserRelease {
  id: string;
  /** The remote entry: `/assets/cart/<id>/remoteEntry.<hash>.js`. */
  entry: string;
  /** Most specific first. */
  routes: { path: string; page: string }[];
  fragments: Record<
    string,
    { kind: 'page' | 'fragment'; hydrate: 'load' | 'idle' | 'interaction'; fallback?: string }
  >;
}

/** `<script type="application/json" id="tessera-page">`: what one request was resolved to. */
export interface PageData {
  /** Names the resolved set of releases. */
  composition: string;
  locale: string;
  /** By micro-frontend. */
  releases: Record<string, BrowserRelease>;
}

/** Reads the page's data. Throws when the document was not written by the shell. */
export function readPageData(): PageData {
  const text = document.getElementById('tessera-page')?.textContent;
  if (!text) throw new Error('The document has no page data: it was not composed by the shell.');
  return JSON.parse(text) as PageData;
}
