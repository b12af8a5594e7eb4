import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AccountEvents } from '@tessera/mfe-account-contract/browser-events';
import { ButtonLink } from '@tessera/design-system/button';
import { EmptyState } from '@tessera/design-system/empty-state';
import { Notice } from '@tessera/design-system/notice';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useBrowserEvent } from '@tessera/mfe-kit/events';
import { useApi } from '@tessera/mfe-kit/hooks';
import { Sentence } from '@tessera/mfe-kit/sentence';
import { meQuery } from '../identity/account-api.ts';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';
import { usePageMessages } from '../messages/page.ts';
import { useWishlistMessages, wishlistMessagesIn } from '../messages/wishlist.ts';
import { AccountPage } from '../navigation/account-page.tsx';
import { accountHead } from '../page/account-head.ts';
import type { IntentRefusal } from '../page/intents.ts';
import styles from '../page/page.module.css';
import { PostForm } from '../page/post-form.tsx';
import { ShareBox } from '../wishlist/share-box.tsx';
import { WishList } from '../wishlist/wish-list.tsx';
import { wishlistAction } from '../wishlist/wishlist-action.ts';
import { wishlistQuery } from '../wishlist/wishlist-api.ts';

/** For everybody: a guest's list is kept for their browser and comes along when they sign in. */
export default defineFragment<Record<string, never>, undefined, IntentRefusal>({
  name: 'wishlist',
  async load({ api, queryClient, locale, actionData }) {
    await Promise.all([
      queryClient.fetchQuery(meQuery(api)),
      queryClient.fetchQuery(wishlistQuery(api)),
    ]);
    return { head: accountHead(wishlistMessagesIn(locale).title, locale, actionData) };
  },
  action: wishlistAction,
  Component({ url, actionData }) {
    const t = useWishlistMessages();
    const page = usePageMessages();
    const local = useLocalPath();
    const api = useApi();
    const { data: account } = useSuspenseQuery(meQuery(api));
    const { data: list, refetch } = useSuspenseQuery(wishlistQuery(api));
    useBrowserEvent<AccountEvents>('account:wishlist-changed', () => void refetch());
    const action = url.pathname;
    const done = t.done[url.searchParams.get('done') ?? ''];
    const problem = actionData?.errors[0]?.message;
    return (
      <Frame signedIn={account !== null}>
        {problem ? (
          <Notice tone="danger" role="alert" title={t.nothingChanged}>
            {problem}
          </Notice>
        ) : (
          done && (
            <Notice tone="success" role="status">
              {done}
            </Notice>
          )
        )}
        {!account && (
          <p className="t-muted">
            <Sentence
              text={t.keptHere}
              parts={{
                link: (words) => (
                  <a href={local('/account/sign-in?next=%2Faccount%2Fwishlist')}>{words}</a>
                ),
              }}
            />
          </p>
        )}
        {list.items.length === 0 ? (
          <EmptyState
            title={t.empty}
            action={<ButtonLink href="/">{page.lookAtPrints}</ButtonLink>}
          >
            {t.emptySay}
          </EmptyState>
        ) : (
          <>
            <WishList
              wishes={list.items}
              beside={({ handle, title: name }) => (
                <PostForm
                  action={action}
                  intent="remove"
                  hidden={{ handle }}
                  refused={null}
                  submit={t.takeOut(name)}
                  variant="quiet"
                />
              )}
            />
            <ShareBox action={action} token={list.shareToken} origin={url.origin} />
          </>
        )}
      </Frame>
    );
  },
});

function Frame({ signedIn, children }: { signedIn: boolean; children: ReactNode }) {
  const { title } = useWishlistMessages();
  if (signedIn) {
    return (
      <AccountPage title={title} at="/account/wishlist">
        {children}
      </AccountPage>
    );
  }
  return (
    <div className={`t-wrap ${styles.page}`}>
      <h1>{title}</h1>
      {children}
    </div>
  );
}
