import { formatMoney } from '@tessera/design-system/format';
import { Price } from '@tessera/design-system/price';
import type { ProductDetail, Variant } from '../shop/api-types.ts';
import { priceParts } from './price-parts.ts';
import { useProductMessages } from '../messages/product.ts';
import { useLocale } from '@tessera/mfe-kit/use-messages';

/** "€131 print €86, frame €45, incl. VAT" */
export function HeadlinePrice({ product, variant }: { product: ProductDetail; variant: Variant }) {
  const t = useProductMessages();
  const locale = useLocale();
  const parts = priceParts(product, variant);
  return (
    <p className="t-row">
      <Price money={variant.price} big />
      <span className="t-muted t-small">
        {parts && t.parts(formatMoney(parts.print, locale), formatMoney(parts.frame, locale))}
        {t.inclVat}
      </span>
    </p>
  );
}
