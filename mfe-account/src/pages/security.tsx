import { useSuspenseQuery } from '@tanstack/react-query';
import { Notice } from '@tessera/design-system/notice';
import { SummaryList } from '@tessera/design-system/summary-list';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useApi } from '@tessera/mfe-kit/hooks';
import { redirect } from '@tessera/mfe-kit/redirect';
import { Sentence } from '@tessera/mfe-kit/sentence';
import { meQuery } from '../identity/account-api.ts';
import { signInPath } from '../identity/next-path.ts';
import { usePageMessages } from '../messages/page.ts';
import { securityMessagesIn, useSecurityMessages } from '../messages/security.ts';
import { AccountPage } from '../navigation/account-page.tsx';
import { accountHead } from '../page/account-head.ts';
import type { IntentRefusal } from '../page/intents.ts';
import styles from '../page/page.module.css';
import { PostForm } from '../page/post-form.tsx';
import { AddPasskeyForm } from '../passkeys/add-passkey-form.tsx';
import { PasskeyList } from '../passkeys/passkey-list.tsx';
import { passkeysQuery } from '../passkeys/passkeys-api.ts';
import { ChangeEmailForm, ChangePasswordForm } from '../security/change-forms.tsx';
import { securityAction } from '../security/security-action.ts';
import { SessionList } from '../security/session-list.tsx';
import { sessionsQuery } from '../security/sessions-api.ts';

export default defineFragment<Record<string, never>, { now: string }, IntentRefusal>({
  name: 'security',
  async load({ api, queryClient, url, locale, actionData }) {
    if (!(await queryClient.fetchQuery(meQuery(api)))) throw redirect(signInPath(url));
    await Promise.all([
      queryClient.fetchQuery(sessionsQuery(api)),
      queryClient.fetchQuery(passkeysQuery(api)),
    ]);
    const { title } = securityMessagesIn(locale);
    return {
      head: accountHead(title, locale, actionData),
      data: { now: new Date().toISOString() },
    };
  },
  action: securityAction,
  Component({ url, data, actionData }) {
    const t = useSecurityMessages();
    const page = usePageMessages();
    const api = useApi();
    const { data: account } = useSuspenseQuery(meQuery(api));
    const { data: sessions } = useSuspenseQuery(sessionsQuery(api));
    const { data: passkeys } = useSuspenseQuery(passkeysQuery(api));
    const change = url.searchParams.get('change');
    const refused = (intent: string) => (actionData?.intent === intent ? actionData : null);
    const done = actionData ? undefined : t.done[url.searchParams.get('done') ?? ''];
    if (!account) return null;
    return (
      <AccountPage title={t.title} at="/account/security">
        {done && (
          <Notice tone="success" role="status">
            {done}
          </Notice>
        )}
        {change === 'email' ? (
          <section className={styles.page} aria-labelledby="change-heading">
            <h2 id="change-heading">{t.changeEmail.title}</h2>
            <ChangeEmailForm refused={refused('change-email')} />
          </section>
        ) : change === 'password' ? (
          <section className={styles.page} aria-labelledby="change-heading">
            <h2 id="change-heading">{t.changePassword.title}</h2>
            <ChangePasswordForm refused={refused('change-password')} />
          </section>
        ) : change === 'passkey' ? (
          <section className={styles.page} aria-labelledby="change-heading">
            <h2 id="change-heading">{t.passkeys.add}</h2>
            <AddPasskeyForm />
          </section>
        ) : (
          <>
            <SummaryList
              rows={[
                {
                  label: page.email,
                  value: (
                    <Sentence
                      text={account.emailVerified ? '{email}' : t.notConfirmed}
                      parts={{ email: () => <bdi dir="ltr">{account.email}</bdi> }}
                    />
                  ),
                  href: '/account/security?change=email',
                },
                {
                  label: page.password,
                  value: '••••••••',
                  href: '/account/security?change=password',
                },
              ]}
            />
            {!account.emailVerified && (
              <PostForm
                action="/account/security"
                intent="verify"
                refused={refused('verify')}
                submit={t.sendAgain}
                variant="secondary"
              />
            )}
            <PasskeyList passkeys={passkeys} now={data.now} />
            <section className={styles.section} aria-labelledby="devices-heading">
              <h2 id="devices-heading">{t.devices.title}</h2>
              <p className="t-muted">{t.devices.say}</p>
              <SessionList sessions={sessions} now={data.now} />
            </section>
          </>
        )}
      </AccountPage>
    );
  },
});
