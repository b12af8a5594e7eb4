import type { PageRequest } from '../fragments/page-request.ts';
import type { ShellClient } from './client-build.ts';
import { escapeHtml, scriptJson } from './escape.ts';
import { shellBase } from './module-assets.ts';
import { pageDataJson, type PageFacts } from './page-data.ts';

/**
 * The end of the shell: page data, the marker that says that all but late fragments is parsed, and the
 * word that the shell's script may start once the page has been painted.
 */
export function shellEnd(page: PageRequest, client: ShellClient | null, facts: PageFacts): string {
  const nonce = ` nonce="${escapeHtml(page.nonce)}"`;
  const start = client ? `;__tessera.start(${scriptJson(shellBase + client.entry)})` : '';
  return (
    `<script type="application/json" id="tessera-page">${pageDataJson(page.releases, page.assignments, facts, page.language)}</script>` +
    `<script${nonce}>__tessera.end()${start}</script>`
  );
}

export const documentEnd = '</body></html>';
