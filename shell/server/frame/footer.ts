/** The bottom of every page, and the region in which the browser's runtime announces navigation. */
export const footer =
  '<footer class="t-foot"><div class="t-wrap"><p>Tessera is a demo shop. Every print is drawn by code from a seed.</p>' +
  '<nav aria-label="Help"><a href="/stores">Stores and help</a><a href="/account/orders">Your orders</a>' +
  '<a href="/cart">Cart</a></nav>' +
  '<button class="t-btn t-btn-quiet" type="button" id="tessera-seams" aria-pressed="false" hidden>Show seams</button></div></footer>' +
  '<div id="tessera-announcer" role="status" class="t-visually-hidden"></div>';
