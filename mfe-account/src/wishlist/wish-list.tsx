import { Hang, wallNames, type WallName } from '@tessera/design-system/hang';
import { formatMoney } from '@tessera/design-system/format';
import type { CartFragments } from '@tessera/mfe-cart-contract/fragments';
import { Slot } from '@tessera/mfe-kit/slot';
import { useLocale, useLocalPath } from '@tessera/mfe-kit/use-messages';
import type { ReactNode } from 'react';
import { variantName } from '@tessera/mfe-kit/variant-name';
import { usePageMessages } from '../messages/page.ts';
import { useWishlistMessages } from '../messages/wishlist.ts';
import styles from './wish-list.module.css';
import type { Wish } from './wishlist-api.ts';

const wallOf = (name: string | null): WallName =>
  wallNames.find((known) => known === name) ?? 'mist';

/** Prints that somebody keeps in mind; each goes into the cart from here, by cart's own button. */
export function WishList({
  wishes,
  beside,
}: {
  wishes: readonly Wish[];
  /** What its owner can do with one. */
  beside?: (wish: Wish) => ReactNode;
}) {
  const t = useWishlistMessages();
  const { options } = usePageMessages();
  const locale = useLocale();
  const local = useLocalPath();
  return (
    <ul className={styles.list}>
      {wishes.map((wish) => (
        <li key={wish.handle}>
          <article className={styles.wish} aria-label={wish.title}>
            {wish.image && (
              <Hang
                image={wish.image}
                frame="none"
                wall={wallOf(wish.wall)}
                sizes="(width >= 48rem) 20rem, 90vw"
                alt=""
              />
            )}
            <div className={styles.label}>
              <h2 className={styles.title}>
                <a href={local(`/products/${encodeURIComponent(wish.handle)}`)}>{wish.title}</a>
              </h2>
              {wish.offer ? (
                <>
                  <p className="t-muted">
                    <bdi dir="ltr">{variantName(wish.offer.title, options)}</bdi>
                  </p>
                  <Slot<CartFragments>
                    fragment="cart/add-to-cart"
                    props={{
                      variantId: wish.offer.variantId,
                      priceLabel: formatMoney(wish.offer.price, locale),
                    }}
                  />
                </>
              ) : (
                <p className="t-muted">{t.notForSale}</p>
              )}
              {beside?.(wish)}
            </div>
          </article>
        </li>
      ))}
    </ul>
  );
}
