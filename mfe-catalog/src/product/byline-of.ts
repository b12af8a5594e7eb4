import type { ProductDetail } from '../shop/api-types.ts';
import { seriesLine } from '../shop/series-line.ts';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { CatalogMessages } from '../messages/en.ts';
import type { ProductMessages } from '../messages/product/en.ts';

/** "Opus, no. 7. Ember palette, seed 7", or as much of it as is known. */
export function bylineOf(
  product: ProductDetail,
  shop: Messages<CatalogMessages>,
  t: Messages<ProductMessages>,
): string {
  const made = [
    product.palette && t.palette(shop.palettes[product.palette] ?? product.palette),
    product.seed && t.seed(product.seed),
  ];
  return [seriesLine(product, shop), made.filter(Boolean).join(shop.comma)]
    .filter(Boolean)
    .join('. ');
}
