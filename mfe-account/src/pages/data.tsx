import { useSuspenseQuery } from '@tanstack/react-query';
import { ButtonLink } from '@tessera/design-system/button';
import { Notice } from '@tessera/design-system/notice';
import { SummaryList } from '@tessera/design-system/summary-list';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useApi } from '@tessera/mfe-kit/hooks';
import { redirect } from '@tessera/mfe-kit/redirect';
import { Sentence } from '@tessera/mfe-kit/sentence';
import { meQuery } from '../identity/account-api.ts';
import { signInPath } from '../identity/next-path.ts';
import { PasswordField } from '../identity/password-field.tsx';
import { dataMessagesIn, useDataMessages } from '../messages/data.ts';
import { usePageMessages } from '../messages/page.ts';
import { AccountPage } from '../navigation/account-page.tsx';
import { accountHead } from '../page/account-head.ts';
import { answerIntents, type IntentRefusal } from '../page/intents.ts';
import styles from '../page/page.module.css';
import { PostForm } from '../page/post-form.tsx';

export default defineFragment<Record<string, never>, undefined, IntentRefusal>({
  name: 'data',
  async load({ api, queryClient, url, locale, actionData }) {
    if (!(await queryClient.fetchQuery(meQuery(api)))) throw redirect(signInPath(url));
    return { head: accountHead(dataMessagesIn(locale).title, locale, actionData) };
  },
  action: answerIntents({
    delete: {
      fields: ['password'],
      async run({ api, text }) {
        await api.send('POST', '/api/account/deletion', { password: text('password') });
        return redirect('/account/sign-in?done=deleted');
      },
    },
  }),
  Component({ url, actionData }) {
    const t = useDataMessages();
    const page = usePageMessages();
    const { data: account } = useSuspenseQuery(meQuery(useApi()));
    const deleting = url.searchParams.has('delete') || actionData !== null;
    return (
      <AccountPage title={t.title} at="/account/data">
        {!deleting && (
          <section className={styles.section} aria-labelledby="export-heading">
            <h2 id="export-heading">{t.take}</h2>
            <p>{t.takeSay}</p>
            <p>
              <ButtonLink href="/api/account/export" download>
                {t.download}
              </ButtonLink>
            </p>
          </section>
        )}
        <section className={styles.section} aria-labelledby="delete-heading">
          <h2 id="delete-heading">{t.delete}</h2>
          <SummaryList rows={Object.values(t.afterwards)} />
          {deleting ? (
            <>
              <Notice tone="warning" title={t.noUndo}>
                <Sentence
                  text={t.noUndoSay}
                  parts={{ email: () => <bdi dir="ltr">{account?.email}</bdi> }}
                />
              </Notice>
              <PostForm
                action="/account/data?delete"
                intent="delete"
                refused={actionData}
                submit={t.forEver}
                variant="danger"
                wholeDocument
                beside={
                  <ButtonLink variant="quiet" href="/account/data">
                    {t.keep}
                  </ButtonLink>
                }
              >
                {({ error }) => (
                  <PasswordField
                    label={page.yourPassword}
                    autoComplete="current-password"
                    {...error('password')}
                  />
                )}
              </PostForm>
            </>
          ) : (
            <p>
              <ButtonLink variant="secondary" href="/account/data?delete">
                {t.deleteMine}
              </ButtonLink>
            </p>
          )}
        </section>
      </AccountPage>
    );
  },
});
