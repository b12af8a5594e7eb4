import { ButtonLink } from '@tessera/design-system/button';
import { Notice } from '@tessera/design-system/notice';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { redirect } from '@tessera/mfe-kit/redirect';
import { Sentence } from '@tessera/mfe-kit/sentence';
import { PasswordField } from '../identity/password-field.tsx';
import { recoveryMessagesIn, useRecoveryMessages } from '../messages/recovery.ts';
import { usePageMessages } from '../messages/page.ts';
import { accountHead } from '../page/account-head.ts';
import { answerIntents, type IntentRefusal } from '../page/intents.ts';
import styles from '../page/page.module.css';
import { PostForm } from '../page/post-form.tsx';
import { checkLink, type EmailLink } from '../recovery/links-api.ts';

/** Where the link of the letter leads. Opening it uses nothing up; posting the form does. */
export default defineFragment<Record<string, never>, { link: EmailLink | null }, IntentRefusal>({
  name: 'reset-password',
  async load({ api, url, locale, actionData }) {
    const found = await checkLink(api, url);
    const link = found?.purpose === 'reset-password' ? found : null;
    const { title } = recoveryMessagesIn(locale).reset;
    return { head: accountHead(title, locale, actionData), data: { link } };
  },
  action: answerIntents({
    reset: {
      fields: ['password'],
      async run({ api, text, url }) {
        const token = url.searchParams.get('token') ?? '';
        const password = text('password');
        await api.send('POST', '/api/account/password/reset', { token, password });
        return redirect('/account/sign-in?done=password');
      },
    },
  }),
  Component({ url, data: { link }, actionData }) {
    const t = useRecoveryMessages();
    const page = usePageMessages();
    return (
      <div className={`t-wrap ${styles.narrow}`}>
        <h1>{t.reset.title}</h1>
        {link ? (
          <>
            <p>
              <Sentence
                text={t.reset.say}
                parts={{ email: () => <strong dir="ltr">{link.email}</strong> }}
              />
            </p>
            <PostForm
              action={url.pathname + url.search}
              intent="reset"
              refused={actionData}
              submit={t.reset.submit}
              wholeDocument
            >
              {({ error }) => (
                <>
                  {/* Password managers file the new password under it. */}
                  <input type="hidden" autoComplete="username" name="email" value={link.email} />
                  <PasswordField
                    label={page.newPassword}
                    autoComplete="new-password"
                    hint={page.newPasswordHint}
                    {...error('password')}
                  />
                </>
              )}
            </PostForm>
          </>
        ) : (
          <>
            <Notice tone="warning" title={t.linkDead}>
              {t.reset.deadSay}
            </Notice>
            <p>
              <ButtonLink href="/account/forgot-password">{t.reset.askAgain}</ButtonLink>
            </p>
          </>
        )}
      </div>
    );
  },
});
