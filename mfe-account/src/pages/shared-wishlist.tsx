import { ButtonLink } from '@tessera/design-system/button';
import { EmptyState } from '@tessera/design-system/empty-state';
import { ApiProblem } from '@tessera/mfe-kit/api';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { usePageMessages } from '../messages/page.ts';
import { useWishlistMessages, wishlistMessagesIn } from '../messages/wishlist.ts';
import { accountHead } from '../page/account-head.ts';
import styles from '../page/page.module.css';
import { WishList } from '../wishlist/wish-list.tsx';
import type { Wish } from '../wishlist/wishlist-api.ts';

/** What somebody shared by a link. It does not say who. */
export default defineFragment<{ token: string }, { wishes: Wish[] }>({
  name: 'shared-wishlist',
  async load({ api, props, locale, signal }) {
    const { title, noneTitle } = wishlistMessagesIn(locale).shared;
    const path = `/api/account/shared-wishlists/${encodeURIComponent(props.token)}`;
    try {
      const { items } = await api.get<{ items: Wish[] }>(path, signal);
      return { head: accountHead(title, locale), data: { wishes: items } };
    } catch (error) {
      if (!(error instanceof ApiProblem && [404, 422].includes(error.status))) throw error;
      return { status: 404, head: accountHead(noneTitle, locale), data: { wishes: [] } };
    }
  },
  Component({ data: { wishes }, status }) {
    const t = useWishlistMessages().shared;
    const page = usePageMessages();
    const home = <ButtonLink href="/">{page.lookAtPrints}</ButtonLink>;
    return (
      <div className={`t-wrap ${styles.page}`}>
        {status === 404 ? (
          <EmptyState headingLevel={1} title={t.none} action={home}>
            {t.noneSay}
          </EmptyState>
        ) : (
          <>
            <h1>{t.title}</h1>
            {wishes.length > 0 ? (
              <WishList wishes={wishes} />
            ) : (
              <EmptyState title={t.empty} action={home}>
                {t.emptySay}
              </EmptyState>
            )}
          </>
        )}
      </div>
    );
  },
});
