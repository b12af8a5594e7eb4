import { ButtonLink } from '@tessera/design-system/button';
import { EmptyState } from '@tessera/design-system/empty-state';
import { ErrorSummary } from '@tessera/design-system/error-summary';
import { Notice } from '@tessera/design-system/notice';
import type { CatalogFragments } from '@tessera/mfe-catalog-contract/fragments';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { Slot } from '@tessera/mfe-kit/slot';
import { useLocale, useLocalPath } from '@tessera/mfe-kit/use-messages';
import { useRef } from 'react';
import { cartAction, type CartRefused } from '../cart/cart-action.ts';
import { CartConflict } from '../cart/cart-conflict.tsx';
import { CartLineRow } from '../cart/cart-line.tsx';
import { cartQuery } from '../cart/cart-query.ts';
import { CartTotals } from '../cart/cart-totals.tsx';
import styles from '../cart/cart.module.css';
import { noticeWords, renamedWords } from '../cart/notice-words.ts';
import { cartHead } from '../cart/page-head.ts';
import { PutBack } from '../cart/put-back.tsx';
import { SavedForLater } from '../cart/saved-for-later.tsx';
import { useCart } from '../cart/use-cart.ts';
import { useCartMessages } from '../messages/cart.ts';
import { useMessages } from '../messages/messages.ts';

/** Recommendations are made for at most this many variants. */
const MOST_VARIANTS = 20;

/** `/cart`: lines, quantities, total with delivery and tax. */
export default defineFragment<object, undefined, CartRefused>({
  name: 'cart',
  async load({ api, queryClient, actionData, url, locale }) {
    await queryClient.fetchQuery(cartQuery(api));
    return { head: cartHead(url, actionData !== null, locale) };
  },
  action: cartAction,
  Component({ actionData, url }) {
    const t = useMessages();
    const words = useCartMessages();
    const locale = useLocale();
    const local = useLocalPath();
    const { cart, conflict, change, setQuantity, save, remove, restore, forget } = useCart(
      actionData?.conflict,
    );
    const heading = useRef<HTMLHeadingElement>(null);
    // The button that had the focus is gone with its line or message.
    const refocus = () => heading.current?.focus();
    if (!cart) return null;
    const { lines, notices, renamed } = cart;
    const refused =
      actionData?.code === undefined
        ? undefined
        : { code: actionData.code, message: actionData.message };
    const variantIds = lines.slice(0, MOST_VARIANTS).map((line) => line.variantId);
    return (
      <>
        <div className={`t-wrap ${styles.page}`}>
          <h1 ref={heading} tabIndex={-1}>
            {words.title}
          </h1>
          {conflict && (
            <CartConflict
              cart={cart}
              conflict={conflict}
              onRetry={(again) => {
                change(again);
                refocus();
              }}
            />
          )}
          {refused && <ErrorSummary errors={[{ field: 'code', message: refused.message }]} />}
          {actionData && !refused && !actionData.conflict && (
            <Notice tone="danger" title={words.notChanged} role="alert">
              {actionData.message}
            </Notice>
          )}
          <PutBack url={url} />
          {cart.orderInProgress && (
            <Notice tone="info" title={words.orderInProgress}>
              <a href={local(`/orders/${cart.orderInProgress}`)}>{words.seeOrder}</a>
            </Notice>
          )}
          {notices.map((notice) => (
            <Notice
              key={notice.variantId}
              tone={notice.type === 'unavailable' ? 'warning' : 'info'}
            >
              {noticeWords(notice, cart, t, locale)}
            </Notice>
          ))}
          {renamed.map((line) => (
            <Notice key={line.variantId} tone="info">
              {renamedWords(line, t)}
            </Notice>
          ))}
          {lines.length === 0 ? (
            <EmptyState
              title={words.empty}
              action={<ButtonLink href="/c/prints">{t.browseAllPrints}</ButtonLink>}
            >
              {words.emptySay}
            </EmptyState>
          ) : (
            <div className={styles.columns}>
              <ul className={styles.lines}>
                {lines.map((line) => (
                  <CartLineRow
                    key={line.id}
                    line={line}
                    onQuantity={(quantity) => setQuantity(line, quantity)}
                    onSave={() => {
                      save(line);
                      refocus();
                    }}
                    onRemove={() => {
                      remove(line);
                      refocus();
                    }}
                  />
                ))}
              </ul>
              <CartTotals cart={cart} refused={refused} />
            </div>
          )}
          <SavedForLater
            saved={cart.saved}
            onRestore={(line) => {
              restore(line);
              refocus();
            }}
            onForget={(line) => {
              forget(line);
              refocus();
            }}
          />
        </div>
        <Slot<CatalogFragments>
          fragment="catalog/recommendations"
          props={variantIds.length > 0 ? { variantIds, title: words.hangsWell } : {}}
          className={styles.recommended}
        />
      </>
    );
  },
});
