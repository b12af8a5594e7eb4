import { Dimensions } from '@tessera/design-system/dimensions';
import { Disclosure } from '@tessera/design-system/disclosure';
import { formatMoney } from '@tessera/design-system/format';
import type { ProductDetail, Variant } from '../shop/api-types.ts';
import styles from './compare-sizes.module.css';
import { useLocale, useLocalPath } from '@tessera/mfe-kit/use-messages';
import { useProductMessages } from '../messages/product.ts';
import { sizeOffers } from './size-offers.ts';

/** All sizes beside each other, to scale, with their prices; each leads to its own choice. */
export function CompareSizes({
  product,
  variant,
  onChoose,
}: {
  product: ProductDetail;
  variant: Variant;
  onChoose: (variant: Variant) => void;
}) {
  const t = useProductMessages();
  const local = useLocalPath();
  const locale = useLocale();
  const offers = sizeOffers(product, variant);
  if (offers.length < 2) return null;
  const { image } = product;
  return (
    <Disclosure summary={t.compare.title}>
      <div className={styles.scene} aria-hidden="true">
        <div className={image.width > image.height ? `${styles.row} ${styles.wide}` : styles.row}>
          {offers.map(({ size, widthCm }) => (
            <img
              key={size}
              className={styles[`w${widthCm}`]}
              src={`${image.base}-320.avif`}
              width={image.width}
              height={image.height}
              alt=""
              loading="lazy"
              decoding="async"
            />
          ))}
        </div>
        <div className={styles.bench} />
      </div>
      <p className="t-muted t-small">{t.compare.scale}</p>
      <ul className={styles.sizes}>
        {offers.map(({ size, variant: offer }) => (
          <li key={size}>
            <a
              href={local(`/products/${product.handle}?variant=${offer.id}`)}
              aria-current={offer.id === variant.id ? 'true' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onChoose(offer);
              }}
            >
              <Dimensions>{size}</Dimensions>
            </a>{' '}
            <span>{offer.available ? formatMoney(offer.price, locale) : t.soldOut}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
