import { useSuspenseQuery } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import type { AccountEvents } from '@tessera/mfe-account-contract/browser-events';
import { Icon } from '@tessera/design-system/icon';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useBrowserEvent } from '@tessera/mfe-kit/events';
import { useApi } from '@tessera/mfe-kit/hooks';
import { meQuery } from '../identity/account-api.ts';
import { SignOutForm } from '../identity/sign-out-form.tsx';
import styles from './account-menu.module.css';
import { useEverywhereMessages } from '../messages/everywhere.ts';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';

/**
 * The way to one's account and one's wishlist from every page. The account's is a list of links behind a button, not an ARIA menu:
 * the browser's popover opens and closes it, with JavaScript or without.
 */
export default defineFragment<Record<string, never>>({
  name: 'account-menu',
  async load({ api, queryClient }) {
    await queryClient.fetchQuery(meQuery(api));
    return {};
  },
  Component() {
    const t = useEverywhereMessages();
    const local = useLocalPath();
    const { data: account, refetch } = useSuspenseQuery(meQuery(useApi()));
    useBrowserEvent<AccountEvents>('account:changed', () => void refetch());
    const wishlist = t.links['/account/wishlist'];
    const id = useId();
    const list = useRef<HTMLDivElement>(null);
    if (!account) {
      return (
        <div className={styles.tools}>
          <a className="t-icon-btn" href={local('/account/sign-in')} aria-label={t.signIn}>
            <Icon name="account" />
          </a>
          <a className="t-icon-btn" href={local('/wishlist')} aria-label={wishlist}>
            <Icon name="heart" />
          </a>
        </div>
      );
    }
    const close = () => list.current?.hidePopover();
    return (
      <div className={styles.tools}>
        <button
          type="button"
          className="t-icon-btn"
          popoverTarget={id}
          aria-label={t.accountOf(account.name)}
        >
          <Icon name="account" />
        </button>
        <a className="t-icon-btn" href={local('/account/wishlist')} aria-label={wishlist}>
          <Icon name="heart" />
        </a>
        <div ref={list} id={id} popover="auto" className={`t-menu-list ${styles.list}`}>
          <p className={styles.who}>
            <bdi>{account.name}</bdi>
          </p>
          <ul>
            {Object.entries(t.links).map(([href, label]) => (
              <li key={href}>
                <a className="t-menu-item" href={local(href)} onClick={close}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
          <SignOutForm className={styles.out}>
            <button type="submit" className="t-menu-item">
              {t.signOut}
            </button>
          </SignOutForm>
        </div>
      </div>
    );
  },
});
