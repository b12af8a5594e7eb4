import type { PageRequest } from '../fragments/page-request.ts';
import type { ShellClient } from './client-build.ts';
import { escapeHtml } from './escape.ts';
import { shellBase } from './module-assets.ts';
import { pageDataJson, type PageFacts } from './page-data.ts';

/**
 * The end of the shell: page data, the marker that says that all but late fragments is parsed, and the
 * shell's script. `async`, because late fragments keep the document open and must not hold it up.
 */
export function shellEnd(page: PageRequest, client: ShellClient | null, facts: PageFacts): string {
  const nonce = ` nonce="${escapeHtml(page.nonce)}"`;
  const entry = client
    ? `<script type="module" async src="${escapeHtml(shellBase + client.entry)}" crossorigin fetchpriority="low"${nonce}></script>`
    : '';
  return (
    `<script type="application/json" id="tessera-page">${pageDataJson(page.releases, facts)}</script>` +
    `<script${nonce}>__tessera.end()</script>${entry}`
  );
}

export const documentEnd = '</body></html>';
