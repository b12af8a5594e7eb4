import { wordsIn } from '../words/words-in.ts';

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** "14:32", with the day when it is another one. */
export function timeOf(kept: Date, now: Date, locale: string): string {
  const sameDay = kept.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(locale, {
    ...(sameDay ? {} : { day: 'numeric', month: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(kept);
}

/** A kept document that says so: in words above its header, and to the page's own scripts in an attribute. */
export function saysItIsKept(html: string, kept: Date, now: Date): string {
  const locale = /<html lang="([\w-]+)"/.exec(html)?.[1] ?? 'en';
  const words = wordsIn(locale);
  const banner = `<p class="t-offline" id="tessera-offline" role="status">${escapeHtml(words.offlineFrom(timeOf(kept, now, locale)))} <a href="">${words.tryAgain}</a></p>`;
  return html
    .replace('<html ', () => `<html data-kept="${kept.toISOString()}" `)
    .replace(/(?=<header\b)/, () => banner);
}

export interface KeptPage {
  path: string;
  title: string;
}

/** The page for what was never seen, with what can be read meanwhile. */
export const listsKept = (html: string, pages: readonly KeptPage[]): string =>
  html.replace(/(<ul id="tessera-kept"[^>]*)hidden>/, (_, start: string) =>
    pages.length === 0 ? `${start}hidden>` : `${start}>${pages.map(entry).join('')}`,
  );

const entry = ({ path, title }: KeptPage) =>
  `<li><a href="${escapeHtml(path)}">${escapeHtml(title)}</a></li>`;

/** The words of `<title>`, without the shop's name behind them. */
export const titleOf = (html: string): string =>
  (/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '')
    .replace(/ \| Tessera$/, '')
    .replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, code: string | undefined, name: string) =>
      code === undefined
        ? ({ amp: '&', lt: '<', gt: '>', quot: '"' }[name] ?? '')
        : String.fromCodePoint(Number(code)),
    );
