import { ProductCard } from '@tessera/design-system/product-card';
import { foreignHtml } from '@tessera/mfe-kit/foreign-html';
import { Marked } from '../search/marked.tsx';
import type { ProductSummary } from './api-types.ts';
import { hangOf } from './hang-of.ts';
import { seriesLine } from './series-line.ts';
import { useMessages } from '../messages/messages.ts';

/** The frame takes 64 % of a card; cards stand two, three or four in a row. */
const cardSizes = '(min-width: 75rem) 14vw, (min-width: 48rem) 19vw, 29vw';

const none: readonly string[] = [];

/**
 * A product in a grid. `priority` is for the one image that the first screen waits for; `words` are marked, they are
 * why the product was found.
 */
export function ProductTile({
  product,
  priority = false,
  headingLevel = 3,
  words = none,
}: {
  product: ProductSummary;
  priority?: boolean;
  headingLevel?: 2 | 3;
  words?: readonly string[] | undefined;
}) {
  const t = useMessages();
  return (
    <ProductCard
      href={`/products/${product.handle}`}
      title={<Marked text={product.title} words={words} />}
      price={product.from}
      meta={<Marked text={seriesLine(product, t)} words={words} />}
      sizes={product.sizes > 0 ? product.sizes : null}
      rating={product.rating}
      tag={product.isNew ? t.isNew : null}
      headingLevel={headingLevel}
      save={
        <span
          data-card-corner={product.handle}
          data-title={product.title}
          suppressHydrationWarning
          dangerouslySetInnerHTML={foreignHtml}
        />
      }
      hang={{ ...hangOf(product), sizes: cardSizes, priority }}
    />
  );
}
