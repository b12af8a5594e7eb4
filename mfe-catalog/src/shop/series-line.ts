import type { Messages } from '@tessera/mfe-kit/messages';
import type { CatalogMessages } from '../messages/en.ts';
/** "Opus, no. 7", or as much of it as is known. */
export const seriesLine = (
  product: { series: string | null; number: string | null },
  t: Messages<CatalogMessages>,
): string =>
  [product.series, product.number && t.number(product.number)].filter(Boolean).join(t.comma);
