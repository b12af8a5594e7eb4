import { formatDate, formatMoney } from '@tessera/design-system/format';
import { Icon } from '@tessera/design-system/icon';
import { Notice } from '@tessera/design-system/notice';
import type { CartFragments } from '@tessera/mfe-cart-contract/fragments';
import { Slot } from '@tessera/mfe-kit/slot';
import type { ProductDetail, Variant } from '../shop/api-types.ts';
import styles from './buy-box.module.css';
import { bylineOf } from './byline-of.ts';
import { HeadlinePrice } from './headline-price.tsx';
import { ProductText } from './product-text.tsx';
import { VariantTiles } from './variant-tiles.tsx';

/** Everything beside the images. Headline, tiles and button are all told the same variant. */
export function BuyBox({
  product,
  variant,
  leavesOn,
  onChoose,
}: {
  product: ProductDetail;
  variant: Variant;
  /** YYYY-MM-DD */
  leavesOn: string;
  onChoose: (variant: Variant) => void;
}) {
  return (
    <section className={styles.buy} aria-label={`Buy ${product.title}`}>
      <div>
        <h1>{product.title}</h1>
        <p className={styles.by}>{bylineOf(product)}</p>
      </div>
      <HeadlinePrice product={product} variant={variant} />
      <VariantTiles product={product} variant={variant} onChoose={onChoose} />
      {variant.stock === 'low' && (
        <p className={styles.low}>Only a few left in this size and frame.</p>
      )}
      {variant.available ? (
        <Slot<CartFragments>
          fragment="cart/add-to-cart"
          props={{ variantId: variant.id, priceLabel: formatMoney(variant.price) }}
          className={styles.add}
        />
      ) : (
        <Notice tone="warning" title="Sold out as chosen" role="status">
          Another size or frame may be there: the tiles say which.
        </Notice>
      )}
      <ul className={styles.promises}>
        <li>
          <Icon name="truck" />
          <span>
            <b>Leaves our studio by {formatDate(leavesOn, 'short')}</b> if you order now
          </span>
        </li>
        <li>
          <Icon name="return" />
          <span>
            <b>Free returns for 60 days</b>, framed prints too
          </span>
        </li>
        <li>
          <Icon name="pin" />
          <span>
            See it on a wall <a href="/stores">in one of our stores</a>
          </span>
        </li>
      </ul>
      <ProductText product={product} variant={variant} />
    </section>
  );
}
