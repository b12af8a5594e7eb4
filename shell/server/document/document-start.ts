import { languageFacts } from '@tessera/mfe-kit/locales';
import { manifestPath } from '../offline/manifest.ts';
import type { Head } from '../fragments/fragment-answer.ts';
import type { PageRequest } from '../fragments/page-request.ts';
import { localHead } from '../language/head-links.ts';
import type { DesignSystem, ShellClient } from './client-build.ts';
import { escapeHtml } from './escape.ts';
import { headElements } from './head-elements.ts';
import { importMapJson } from './import-map.ts';
import { inlineRuntime } from './inline-runtime.ts';
import { neededModules } from './module-assets.ts';
import type { Stylesheet, StyleWriter } from './stylesheet.ts';

interface Parts {
  page: PageRequest;
  head: Head | null;
  /** Fragments that are known to be on the page: `cart/mini-cart`. */
  fragments: readonly string[];
  styles: readonly Stylesheet[];
  styleWriter: StyleWriter;
  client: ShellClient | null;
  designSystem: DesignSystem | null;
}

/** Everything up to and including `<body>`: what the browser can work on while the page is rendered. */
export function documentStart(parts: Parts): string {
  const { page, head, fragments, styles, styleWriter, client, designSystem } = parts;
  const nonce = ` nonce="${escapeHtml(page.nonce)}"`;
  const fonts = (designSystem?.fonts ?? [])
    .filter(({ preload }) => preload)
    .map(
      ({ file }) =>
        `<link rel="preload" href="/ds/${escapeHtml(file)}" as="font" type="font/woff2" crossorigin>`,
    );
  // With the integrity of the import map, or the file would be fetched a second time. In a template,
  // because scripts would compete with what is painted first: `__tessera.start` takes them out.
  const modules = neededModules(page.releases, client, fragments).map(
    ({ href, integrity }) =>
      `<link rel="modulepreload" href="${escapeHtml(href)}"${integrity === '' ? '' : ` integrity="${integrity}"`} crossorigin fetchpriority="low"${nonce}>`,
  );
  return [
    `<!DOCTYPE html><html lang="${page.locale}" dir="${languageFacts[page.language].direction}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    headElements(localHead(head, page)),
    designSystem
      ? `<link rel="stylesheet" href="/ds/${escapeHtml(designSystem.css)}">${fonts.join('')}`
      : '',
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    `<link rel="apple-touch-icon" href="/icons/apple-touch-icon.png"><link rel="manifest" href="${manifestPath(page.language)}">`,
    '<meta name="theme-color" content="#f5f6f4" media="(prefers-color-scheme: light)">',
    '<meta name="theme-color" content="#0f1416" media="(prefers-color-scheme: dark)">',
    styleWriter.write(styles),
    `<script${nonce}>${inlineRuntime}</script>`,
    `<script type="importmap"${nonce}>${importMapJson(page.releases, client)}</script>`,
    `<template id="tessera-modules">${modules.join('')}</template>`,
    '</head><body>',
  ].join('');
}
