import { ProductCard } from '@tessera/design-system/product-card';
import type { ProductSummary } from './api-types.ts';
import { hangOf } from './hang-of.ts';
import { seriesLine } from './series-line.ts';

/** The frame takes 64 % of a card; cards stand two, three or four in a row. */
const cardSizes = '(min-width: 75rem) 14vw, (min-width: 48rem) 19vw, 29vw';

/** A product in a grid. `priority` is for the one image that the first screen waits for. */
export function ProductTile({
  product,
  priority = false,
  headingLevel = 3,
}: {
  product: ProductSummary;
  priority?: boolean;
  headingLevel?: 2 | 3;
}) {
  return (
    <ProductCard
      href={`/products/${product.handle}`}
      title={product.title}
      price={product.from}
      meta={seriesLine(product)}
      sizes={product.sizes > 0 ? product.sizes : null}
      tag={product.isNew ? 'New' : null}
      headingLevel={headingLevel}
      hang={{ ...hangOf(product), sizes: cardSizes, priority }}
    />
  );
}
