import { randomBytes } from 'node:crypto';
import { languageFacts, localPath, type Language } from '@tessera/mfe-kit/locales';
import type { DesignSystem } from '../document/client-build.ts';
import { escapeHtml } from '../document/escape.ts';
import { logo } from '../frame/header.ts';
import { navigation } from '../frame/navigation.ts';
import { shellWords } from '../language/shell-words.ts';
import { htmlSecurityHeaders } from '../security/security-headers.ts';

/**
 * `/offline`: what the service worker shows for a page that was never seen. Made without any service and without
 * a script, the same for everybody. The worker fills in the list of pages that can be read meanwhile.
 */
export function offlinePage(
  designSystem: DesignSystem | null,
  secure: boolean,
  language: Language,
): Response {
  const { offline: words, tryAgain } = shellWords(language);
  const { locale, direction } = languageFacts[language];
  const sheet = designSystem
    ? `<link rel="stylesheet" href="/ds/${escapeHtml(designSystem.css)}">` +
      designSystem.fonts
        .filter(({ preload }) => preload)
        .map(
          ({ file }) =>
            `<link rel="preload" href="/ds/${escapeHtml(file)}" as="font" type="font/woff2" crossorigin>`,
        )
        .join('')
    : '';
  const html =
    `<!DOCTYPE html><html lang="${locale}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${words.title} | Tessera</title><meta name="robots" content="noindex">${sheet}</head><body>` +
    `<header class="t-top"><div class="t-wrap"><a class="t-brand" href="${localPath('/', language)}">${logo}Tessera</a><div class="t-mid">${navigation('', language)}</div></div></header>` +
    `<main id="main"><div class="t-wrap t-page-head"><h1>${words.title}</h1>` +
    `<p class="t-lede">${words.say}</p>` +
    `<p><a class="t-btn t-btn-primary" href="">${tryAgain}</a></p>` +
    `<ul id="tessera-kept" class="t-kept" aria-label="${words.kept}" hidden></ul></div></main></body></html>`;
  return new Response(html, {
    headers: {
      ...htmlSecurityHeaders(randomBytes(16).toString('base64'), secure),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    },
  });
}
