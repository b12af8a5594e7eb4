import { escapeHtml, scriptJson } from '../document/escape.ts';
import { canonicalJson } from '@tessera/mfe-kit/canonical-json';

export interface FragmentIdentity {
  instance: string;
  owner: string;
  name: string;
  releaseId: string;
  props: Record<string, unknown>;
  /** Server time until it was known, ms. */
  ms: number;
  isPage: boolean;
}

/** Opens a fragment's element. The attributes are for the browser's runtime and the seams overlay. */
export const openFragment = (identity: FragmentIdentity): string =>
  `<tessera-fragment id="${identity.instance}" data-fragment="${escapeHtml(`${identity.owner}/${identity.name}`)}"` +
  ` data-owner="${escapeHtml(identity.owner)}" data-release="${escapeHtml(identity.releaseId)}"` +
  ` data-props="${escapeHtml(canonicalJson(identity.props))}" data-ms="${identity.ms}" data-timing="${Math.round(identity.ms)} ms"` +
  `${identity.isPage ? ' data-page' : ''}>`;

/** Closes it, with what the browser needs to hydrate. */
export const closeFragment = (
  instance: string,
  state: { state: unknown; data: unknown; status: number },
): string =>
  `</tessera-fragment><script type="application/json" id="${instance}-state">${scriptJson(state)}</script>`;
