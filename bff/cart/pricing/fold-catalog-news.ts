import type { PricedVariant } from './priced-variant.ts';
import type { CatalogNews } from './read-catalog-event.ts';

/** What an event says of a product, and its place in the feed. */
export interface HeardNews {
  news: Exclude<CatalogNews, { kind: 'not-ours' }>;
  pos: number;
}

export interface FoldedNews {
  /** the products that change, and the position of what is now known of each */
  products: Map<string, number>;
  /** every variant that was told of, as it is after the last event that concerns it */
  variants: PricedVariant[];
}

/**
 * What a page of events comes to. A product's event withdraws its variants that the event does not list and sets those
 * that it does; so a variant that only an earlier event of the page listed is there in the end, unavailable. Variants that
 * no event lists are the caller's: all of these products are withdrawn.
 *
 * @param known the position of what is known of each product; what is older changes nothing
 * @throws when an event lists a variant twice: which of them is meant, nobody can tell
 */
export function foldCatalogNews(
  heard: readonly HeardNews[],
  known: ReadonlyMap<string, number>,
): FoldedNews {
  const products = new Map<string, number>();
  const variants = new Map<string, PricedVariant>();
  /** of each product those of `variants` that were last told under its handle */
  const byHandle = new Map<string, Set<string>>();
  for (const { news, pos } of heard) {
    const { handle } = news;
    if (pos < (products.get(handle) ?? known.get(handle) ?? 0)) continue;
    products.set(handle, pos);
    const told = byHandle.get(handle) ?? new Set<string>();
    byHandle.set(handle, told);
    for (const id of told) {
      const variant = variants.get(id);
      if (variant?.handle === handle) variants.set(id, { ...variant, available: false });
    }
    const listed = new Set<string>();
    for (const variant of news.kind === 'changed' ? news.variants : []) {
      const { variantId } = variant;
      if (listed.has(variantId)) {
        throw new Error(`the event of ${handle} lists the variant ${variantId} twice`);
      }
      listed.add(variantId);
      told.add(variantId);
      variants.set(variantId, variant);
    }
  }
  return { products, variants: [...variants.values()] };
}
