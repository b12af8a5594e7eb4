import type { Head } from '../fragments/fragment-answer.ts';
import { escapeHtml, scriptJson } from './escape.ts';

const siteTitle = 'Tessera';

// What a page may ask for; anything else (stylesheet, script, base) is not its business.
const allowedLinks = new Set(['canonical', 'prev', 'next', 'alternate', 'preload', 'preconnect']);
const attributeName = /^[a-z][a-z-]*$/;

const attributes = (values: Record<string, string>): string =>
  Object.entries(values)
    .filter(([name, value]) => attributeName.test(name) && !name.startsWith('on') && value !== '')
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('');

// Whole seconds and nothing else: with an address in it, this would lead somewhere else.
const refresh = (seconds: unknown): string =>
  typeof seconds === 'number' && Number.isInteger(seconds) && seconds >= 1
    ? `<noscript><meta http-equiv="refresh" content="${seconds}"></noscript>`
    : '';

/** Title, meta, links, JSON-LD and refresh a page asks for; equal elements are written once. */
export function headElements(head: Head | null): string {
  const meta = (head?.meta ?? []).map((values) => `<meta${attributes(values)}>`);
  const links = (head?.links ?? [])
    .filter(({ rel }) => rel !== undefined && allowedLinks.has(rel))
    .map((values) => `<link${attributes(values)}>`);
  const jsonLd = (head?.jsonLd ?? []).map(
    (data) => `<script type="application/ld+json">${scriptJson(data)}</script>`,
  );
  const title = `<title>${escapeHtml(head?.title ?? siteTitle)}</title>`;
  const again = refresh(head?.refreshWithoutScript);
  return [title, ...new Set([...meta, ...links, ...jsonLd]), again].join('');
}
