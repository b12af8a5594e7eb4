import { localPath, type Language } from '@tessera/mfe-kit/locales';
import { shellWords } from '../language/shell-words.ts';

/** The fragments of other teams that every page has, by their place in the header. */
export const frameSlots = {
  search: 'catalog/search-box',
  account: 'account/account-menu',
  cart: 'cart/mini-cart',
} as const;

/**
 * What stands in their places when a team has no live release at all; otherwise the fallback of the
 * release is used. The shop stays usable: search, account and cart are a form and two links.
 */
export function frameLastResort(language: Language): Readonly<Record<string, string>> {
  const words = shellWords(language).lastResort;
  const href = (path: string) => localPath(path, language);
  return {
    [frameSlots.search]:
      `<search class="t-search"><form action="${href('/search')}"><label class="t-visually-hidden" for="frame-q">${words.searchLabel}</label>` +
      `<input id="frame-q" name="q" type="search" placeholder="${words.searchHint}" enterkeyhint="search">` +
      `<button class="t-btn t-btn-quiet" type="submit">${words.search}</button></form></search>`,
    [frameSlots.account]: `<a href="${href('/account')}">${words.account}</a>`,
    [frameSlots.cart]: `<a href="${href('/cart')}">${words.cart}</a>`,
  };
}
