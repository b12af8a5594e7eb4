import type { ProductDetail } from '../shop/api-types.ts';
import { seriesLine } from '../shop/series-line.ts';

/** "Opus, no. 7. Ember palette, seed 7", or as much of it as is known. */
export function bylineOf(product: ProductDetail): string {
  const made = [
    product.palette && `${product.palette} palette`,
    product.seed && `seed ${product.seed}`,
  ];
  return [seriesLine(product), made.filter(Boolean).join(', ')].filter(Boolean).join('. ');
}
