import { currencies, currencyOf, type Currency } from '@tessera/bff-kit/currencies';
import { languageFacts, localPath } from '@tessera/mfe-kit/locales';
import { escapeHtml } from '../document/escape.ts';
import type { PageRequest } from '../fragments/page-request.ts';
import { shellWords } from '../language/shell-words.ts';

type Place = Pick<PageRequest, 'language' | 'languages' | 'url' | 'visitor'>;

/** The bottom of every page, and the region in which the browser's runtime announces navigation. */
export function footer(page: Place): string {
  const words = shellWords(page.language).footer;
  const link = (href: string, label: string) =>
    `<a href="${localPath(href, page.language)}">${escapeHtml(label)}</a>`;
  return (
    `<footer class="t-foot"><div class="t-wrap"><p>${escapeHtml(words.about)}</p>` +
    `<nav aria-label="${escapeHtml(words.help)}">${link('/stores', words.stores)}${link('/account/orders', words.orders)}${link('/cart', words.cart)}</nav>` +
    languageSwitch(page, words.languages) +
    currencySwitch(page, words.currencies) +
    `<button class="t-btn t-btn-quiet" type="button" id="tessera-seams" aria-pressed="false" hidden>${escapeHtml(words.seams)}</button></div></footer>` +
    '<div id="tessera-announcer" role="status" class="t-visually-hidden"></div>'
  );
}

/** Links to this page in each language, in its own words. English has its prefix here: that chooses it. */
function languageSwitch({ language, languages, url }: Place, label: string): string {
  if (languages.length < 2) return '';
  const links = languages.map((one) => {
    const href = one === 'en' ? `/en${url === '/' ? '' : url}` : localPath(url, one);
    const current = one === language ? ' aria-current="true"' : '';
    return `<a href="${escapeHtml(href)}" lang="${one}" hreflang="${one}"${current} data-language>${languageFacts[one].name}</a>`;
  });
  return `<nav aria-label="${escapeHtml(label)}">${links.join('')}</nav>`;
}

const signs: Readonly<Record<Currency, string>> = { EUR: '€', GBP: '£', USD: '$' };

/** A form, since it changes what is remembered: with a link, a robot or a browser fetching ahead would choose. */
function currencySwitch({ language, url, visitor }: Place, label: string): string {
  const current = currencyOf(visitor);
  // Codes are written from left to right in Arabic, too.
  const buttons = currencies.map((one) => {
    const pressed = one === current ? ' aria-current="true"' : '';
    return `<button type="submit" name="currency" value="${one}" dir="ltr"${pressed}>${signs[one]} ${one}</button>`;
  });
  const back = escapeHtml(localPath(url, language));
  return (
    `<form method="post" action="/_currency" aria-label="${escapeHtml(label)}">` +
    `<input type="hidden" name="return" value="${back}">${buttons.join('')}</form>`
  );
}
