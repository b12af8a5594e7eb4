/** The page of reviews that a product's address asks for (`?reviews=2`); anything odd is the first. */
export function reviewPage(search: URLSearchParams): number {
  const page = Number(search.get('reviews'));
  return Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1;
}

/** The address of another page of a product's reviews; what else it says (a chosen variant) stays. */
export function reviewPageHref(url: URL, page: number): string {
  const search = new URLSearchParams(url.search);
  if (page === 1) search.delete('reviews');
  else search.set('reviews', String(page));
  const query = search.toString();
  return `${url.pathname}${query && `?${query}`}#reviews`;
}
