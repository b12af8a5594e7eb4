import type { PageRequest } from '../fragments/page-request.ts';
import { releaseBase } from '../releases/release-base.ts';
import { escapeHtml } from './escape.ts';

/** CSS of a release. `css` is `null` when it is to be linked instead of written out. */
export interface Stylesheet {
  /** Absolute, or the federation runtime's CSS loader would not know it and load it again. */
  href: string;
  css: string | null;
}

export type LoadStyles = (
  page: PageRequest,
  owner: string,
  files: readonly string[],
) => Promise<Stylesheet[]>;

/** Reads a file of a release's client folder as text; rejects when there is none. */
export type ReadReleaseText = (owner: string, releaseId: string, file: string) => Promise<string>;

/** Above this a sheet is better cached than written into each page. */
const longestInline = 16 * 1024;

// A relative url() would resolve against the page instead of the sheet.
const relativeUrl = /url\(\s*["']?(?!["'/#]|data:|https?:)/i;

export function createLoadStyles(readText: ReadReleaseText): LoadStyles {
  return async function loadStyles(page, owner, files) {
    const release = page.releases.get(owner);
    if (!release) return [];
    const base = new URL(releaseBase(release), page.origin);
    return Promise.all(
      files.map(async (file) => {
        const href = new URL(file, base).href;
        // What is served from elsewhere is not here to be read.
        const isHere = release.origin === undefined;
        const css = isHere ? await readText(owner, release.id, file).catch(() => null) : null;
        return { href, css: css === null ? null : inlineable(css) };
      }),
    );
  };
}

function inlineable(css: string): string | null {
  // `</style` inside would end the element: no escape is valid for it, so such a sheet is linked.
  if (css.length > longestInline || relativeUrl.test(css) || /<\/style/i.test(css)) return null;
  return /@layer\s+mfe\b/.test(css) ? css : `@layer mfe{${css}}`;
}

/** Writes each stylesheet once in a document. */
export interface StyleWriter {
  write(styles: readonly Stylesheet[]): string;
}

/** @param nonce `null`: only links, for HTML that is put into a page by its script. */
export function createStyleWriter(nonce: string | null): StyleWriter {
  const written = new Set<string>();
  return {
    write(styles) {
      let html = '';
      for (const { href, css } of styles) {
        if (written.has(href)) continue;
        written.add(href);
        html +=
          css === null || nonce === null
            ? `<link rel="stylesheet" href="${escapeHtml(href)}">`
            : `<style nonce="${escapeHtml(nonce)}" data-href="${escapeHtml(href)}">${css}</style>`;
      }
      return html;
    },
  };
}
