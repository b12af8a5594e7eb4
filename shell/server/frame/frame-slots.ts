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
export const frameLastResort: Readonly<Record<string, string>> = {
  [frameSlots.search]:
    '<search class="t-search"><form action="/search"><label class="t-visually-hidden" for="frame-q">Search prints</label>' +
    '<input id="frame-q" name="q" type="search" placeholder="Search prints, colours, sizes" enterkeyhint="search">' +
    '<button class="t-btn t-btn-quiet" type="submit">Search</button></form></search>',
  [frameSlots.account]: '<a href="/account">Account</a>',
  [frameSlots.cart]: '<a href="/cart">Cart</a>',
};
