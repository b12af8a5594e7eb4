import { FragmentContext } from '@tessera/mfe-kit/fragment-context';
import { useContext, useState } from 'react';
import type { ProductDetail, Variant } from '../shop/api-types.ts';
import { variantFromSearch } from './choose-variant.ts';

/**
 * The chosen variant: the visitor's choice at once, the address's as soon as that says something
 * else (back, forward, a link). Choosing replaces the address, so that it can be shared and
 * reloaded and Back still leaves the page.
 */
export function useVariant(
  product: ProductDetail,
  url: URL,
): [Variant, (variant: Variant) => void] {
  const runtime = useContext(FragmentContext)?.runtime ?? null;
  const [choice, setChoice] = useState({
    search: url.search,
    id: variantFromSearch(product, url.searchParams).id,
  });
  let { id } = choice;
  if (choice.search !== url.search) {
    id = variantFromSearch(product, url.searchParams).id;
    setChoice({ search: url.search, id });
  }
  const variant = product.variants.find((one) => one.id === id);

  function choose(next: Variant): void {
    const search = new URLSearchParams({ variant: next.id });
    const reviews = url.searchParams.get('reviews');
    if (reviews !== null) search.set('reviews', reviews);
    const href = `/products/${product.handle}?${search}`;
    setChoice({ search: choice.search, id: next.id });
    void runtime?.navigate(href, { replace: true });
  }
  return [variant ?? variantFromSearch(product, url.searchParams), choose];
}
