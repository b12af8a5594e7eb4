import { formatMoney } from '@tessera/design-system/format';
import { Price } from '@tessera/design-system/price';
import type { ProductDetail, Variant } from '../shop/api-types.ts';
import { priceParts } from './price-parts.ts';

/** "€131 print €86, frame €45, incl. VAT" */
export function HeadlinePrice({ product, variant }: { product: ProductDetail; variant: Variant }) {
  const parts = priceParts(product, variant);
  return (
    <p className="t-row">
      <Price money={variant.price} big />
      <span className="t-muted t-small">
        {parts && `print ${formatMoney(parts.print)}, frame ${formatMoney(parts.frame)}, `}
        incl. VAT
      </span>
    </p>
  );
}
