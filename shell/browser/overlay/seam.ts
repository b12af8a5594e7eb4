import type { PageData } from '../page-data.ts';

/** What is known of one fragment of the page, or of a slot that has none. */
export interface Seam {
  /** `cart/mini-cart` */
  fragment: string;
  owner: string;
  release: string;
  bucket: PageData['releases'][string]['bucket'] | null;
  /** Milliseconds the server took; null: it was rendered in the browser. */
  serverMs: number | null;
  /** Milliseconds until it was at work; null: it is not, or not yet. */
  hydratedMs: number | null;
  /** Bytes of its HTML as it stands now, without other teams' fragments in it. */
  htmlBytes: number;
  /** Compressed bytes of its own chunks that this page has loaded; null: none of its code has come. */
  codeBytes: number | null;
  state: 'ready' | 'pending' | 'failed';
  /** Why the server had no HTML for it. */
  reason: string | null;
}

const kilobytes = (bytes: number): string =>
  bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(bytes < 9_950 ? 1 : 0)} kB`;

/** The facts in words, most telling first: `['0.1.0-ab12', 'canary', 'server 12 ms', …]`. */
export function describeSeam(seam: Seam): string[] {
  const { release, bucket, serverMs, hydratedMs, htmlBytes, codeBytes, state, reason } = seam;
  return [
    ...(state === 'failed' ? [`fallback${reason ? `: ${reason}` : ''}`] : []),
    ...(state === 'pending' ? ['on its way'] : []),
    ...(state === 'ready' && reason ? [`came late: ${reason}`] : []),
    release,
    ...(bucket ? [bucket] : []),
    ...(serverMs === null ? [] : [`server ${Math.round(serverMs)} ms`]),
    ...(hydratedMs === null
      ? state === 'ready'
        ? ['not hydrated yet']
        : []
      : [`${serverMs === null ? 'rendered here' : 'hydrated'} in ${hydratedMs} ms`]),
    ...(htmlBytes > 0 ? [`HTML ${kilobytes(htmlBytes)}`] : []),
    ...(codeBytes === null ? [] : [`code ${kilobytes(codeBytes)}`]),
  ];
}
