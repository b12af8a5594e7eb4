import { formatDate, formatMoney } from '@tessera/design-system/format';
import { Icon } from '@tessera/design-system/icon';
import { Notice } from '@tessera/design-system/notice';
import type { CartFragments } from '@tessera/mfe-cart-contract/fragments';
import { ExtensionPoint } from '@tessera/mfe-kit/extension-point';
import { Slot } from '@tessera/mfe-kit/slot';
import { RatingLink } from '../reviews/rating-link.tsx';
import type { ProductDetail, Variant } from '../shop/api-types.ts';
import styles from './buy-box.module.css';
import { bylineOf } from './byline-of.ts';
import { CompareSizes } from './compare-sizes.tsx';
import { HeadlinePrice } from './headline-price.tsx';
import { ProductText } from './product-text.tsx';
import { VariantTiles } from './variant-tiles.tsx';
import { useMessages } from '../messages/messages.ts';
import { useProductMessages } from '../messages/product.ts';
import { useLocale, useLocalPath } from '@tessera/mfe-kit/use-messages';

/** Everything beside the images. Headline, tiles and button are all told the same variant. */
export function BuyBox({
  product,
  variant,
  leavesOn,
  url,
  onChoose,
}: {
  product: ProductDetail;
  variant: Variant;
  /** YYYY-MM-DD */
  leavesOn: string;
  url: URL;
  onChoose: (variant: Variant) => void;
}) {
  const shop = useMessages();
  const t = useProductMessages();
  const local = useLocalPath();
  const locale = useLocale();
  return (
    <section className={styles.buy} aria-label={t.buy(product.title)}>
      <div>
        <h1>
          <bdi>{product.title}</bdi>
        </h1>
        <p className={styles.by}>{bylineOf(product, shop, t)}</p>
      </div>
      <div className={styles.price}>
        <HeadlinePrice product={product} variant={variant} />
        <RatingLink handle={product.handle} url={url} />
      </div>
      <VariantTiles product={product} variant={variant} onChoose={onChoose} />
      {variant.stock === 'low' && (
        <p className={styles.low}>{variant.left ? t.left(variant.left) : t.low}</p>
      )}
      <div className={styles.take}>
        {variant.available ? (
          <Slot<CartFragments>
            fragment="cart/add-to-cart"
            props={{ variantId: variant.id, priceLabel: formatMoney(variant.price, locale) }}
            className={styles.add}
          />
        ) : (
          <Notice tone="warning" title={t.soldOutAsChosen} role="status">
            {t.soldOutSay}
          </Notice>
        )}
        <ExtensionPoint name="catalog/product/beside-buy" props={{ handle: product.handle }} />
      </div>
      <ul className={styles.promises}>
        <li>
          <Icon name="truck" />
          <span>
            <b>{t.leavesBy(formatDate(leavesOn, 'short', locale))}</b> {t.ifOrderedNow}
          </span>
        </li>
        <li>
          <Icon name="return" />
          <span>
            <b>{t.freeReturns}</b>
            {t.framedToo}
          </span>
        </li>
        <li>
          <Icon name="pin" />
          <span>
            {t.seeOnWall} <a href={local('/stores')}>{t.inStores}</a>
          </span>
        </li>
      </ul>
      <div>
        <CompareSizes product={product} variant={variant} onChoose={onChoose} />
        <ProductText product={product} variant={variant} />
      </div>
    </section>
  );
}
