import { useSuspenseQuery } from '@tanstack/react-query';
import { Button } from '@tessera/design-system/button';
import { Notice } from '@tessera/design-system/notice';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useApi } from '@tessera/mfe-kit/hooks';
import { redirect } from '@tessera/mfe-kit/redirect';
import { Sentence } from '@tessera/mfe-kit/sentence';
import { meQuery } from '../identity/account-api.ts';
import { signOutAction } from '../identity/sign-out-action.ts';
import { signInPath } from '../identity/next-path.ts';
import { SignOutForm } from '../identity/sign-out-form.tsx';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';
import { useOverviewMessages } from '../messages/overview.ts';
import { pageMessagesIn, usePageMessages } from '../messages/page.ts';
import { AccountPage, places } from '../navigation/account-page.tsx';
import { accountHead } from '../page/account-head.ts';
import styles from '../page/page.module.css';

export default defineFragment<Record<string, never>>({
  name: 'account',
  async load({ api, queryClient, url, locale }) {
    if (!(await queryClient.fetchQuery(meQuery(api)))) throw redirect(signInPath(url));
    return { head: accountHead(pageMessagesIn(locale).yourAccount, locale) };
  },
  action: signOutAction,
  Component() {
    const t = useOverviewMessages();
    const page = usePageMessages();
    const local = useLocalPath();
    const { data: account } = useSuspenseQuery(meQuery(useApi()));
    return (
      <AccountPage title={page.yourAccount} at="/account">
        <p>
          <Sentence
            text={t.signedInAs}
            parts={{
              name: () => (
                <strong>
                  <bdi>{account?.name}</bdi>
                </strong>
              ),
              email: () => <bdi dir="ltr">{account?.email}</bdi>,
            }}
          />
        </p>
        {account && !account.emailVerified && (
          <Notice tone="info" title={t.confirm}>
            <Sentence
              text={t.confirmSay}
              parts={{ link: (words) => <a href={local('/account/security')}>{words}</a> }}
            />
          </Notice>
        )}
        <ul className={styles.tiles}>
          {places
            .filter((place) => place !== '/account')
            .map((place) => (
              <li key={place}>
                <a href={local(place)} className={styles.tile}>
                  <span className={styles.tileTitle}>{page.places[place]}</span>
                  <span className="t-muted">{t.places[place]}</span>
                </a>
              </li>
            ))}
        </ul>
        <SignOutForm>
          <Button type="submit" variant="secondary">
            {t.signOut}
          </Button>
        </SignOutForm>
      </AccountPage>
    );
  },
});
