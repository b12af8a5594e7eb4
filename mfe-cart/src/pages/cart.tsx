import { ButtonLink } from '@tessera/design-system/button';
import { EmptyState } from '@tessera/design-system/empty-state';
import { Notice } from '@tessera/design-system/notice';
import type { CatalogFragments } from '@tessera/mfe-catalog-contract/fragments';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { Slot } from '@tessera/mfe-kit/slot';
import { useRef } from 'react';
import { cartAction, type CartRefused } from '../cart/cart-action.ts';
import { CartLineRow } from '../cart/cart-line.tsx';
import { cartQuery } from '../cart/cart-query.ts';
import { CartTotals } from '../cart/cart-totals.tsx';
import styles from '../cart/cart.module.css';
import { purchaseHead } from '../cart/page-head.ts';
import { PutBack } from '../cart/put-back.tsx';
import { useCart } from '../cart/use-cart.ts';

/** Recommendations are made for at most this many variants. */
const MOST_VARIANTS = 20;

/** `/cart`: lines, quantities, total with delivery and tax. */
export default defineFragment<object, undefined, CartRefused>({
  name: 'cart',
  async load({ api, queryClient, actionData }) {
    await queryClient.fetchQuery(cartQuery(api));
    return { head: purchaseHead('Cart', actionData !== null) };
  },
  action: cartAction,
  Component({ actionData, url }) {
    const { cart, setQuantity, remove } = useCart();
    const heading = useRef<HTMLHeadingElement>(null);
    if (!cart) return null;
    const { lines, notices } = cart;
    const variantIds = lines.slice(0, MOST_VARIANTS).map((line) => line.variantId);
    return (
      <>
        <div className={`t-wrap ${styles.page}`}>
          <h1 ref={heading} tabIndex={-1}>
            Cart
          </h1>
          {actionData && (
            <Notice tone="danger" title="The cart was not changed" role="alert">
              {actionData.message}
            </Notice>
          )}
          <PutBack url={url} />
          {cart.orderInProgress && (
            <Notice tone="info" title="An order of this cart is being placed">
              <a href={`/orders/${cart.orderInProgress}`}>See how far it is</a>
            </Notice>
          )}
          {notices.map(({ variantId, type, message }) => (
            <Notice key={variantId} tone={type === 'unavailable' ? 'warning' : 'info'}>
              {message}
            </Notice>
          ))}
          {lines.length === 0 ? (
            <EmptyState
              title="Your cart is empty"
              action={<ButtonLink href="/c/prints">Browse all prints</ButtonLink>}
            >
              What you add stays here for 90 days, with or without an account.
            </EmptyState>
          ) : (
            <div className={styles.columns}>
              <ul className={styles.lines}>
                {lines.map((line) => (
                  <CartLineRow
                    key={line.id}
                    line={line}
                    onQuantity={(quantity) => setQuantity(line.variantId, quantity)}
                    onRemove={() => {
                      remove(line);
                      // The button that had the focus is gone with its line.
                      heading.current?.focus();
                    }}
                  />
                ))}
              </ul>
              <CartTotals cart={cart} />
            </div>
          )}
        </div>
        <Slot<CatalogFragments>
          fragment="catalog/recommendations"
          props={variantIds.length > 0 ? { variantIds, title: 'Hangs well with these' } : {}}
          className={styles.recommended}
        />
      </>
    );
  },
});
