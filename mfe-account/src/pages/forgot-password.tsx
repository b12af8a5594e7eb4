import { Notice } from '@tessera/design-system/notice';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { redirect } from '@tessera/mfe-kit/redirect';
import { Sentence } from '@tessera/mfe-kit/sentence';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';
import { recoveryMessagesIn, useRecoveryMessages } from '../messages/recovery.ts';
import { accountHead } from '../page/account-head.ts';
import { EmailField } from '../page/email-field.tsx';
import { answerIntents, type IntentRefusal } from '../page/intents.ts';
import styles from '../page/page.module.css';
import { PostForm } from '../page/post-form.tsx';

/** Asks for the address; what it says afterwards is the same whether there is an account or not. */
export default defineFragment<Record<string, never>, undefined, IntentRefusal>({
  name: 'forgot-password',
  load: ({ locale, actionData }) => {
    const { title } = recoveryMessagesIn(locale).forgot;
    return Promise.resolve({ head: accountHead(title, locale, actionData) });
  },
  action: answerIntents({
    send: {
      fields: ['email'],
      keep: ['email'],
      async run({ api, text }) {
        await api.send('POST', '/api/account/password/reset-request', { email: text('email') });
        return redirect('/account/forgot-password?sent');
      },
    },
  }),
  Component({ url, actionData }) {
    const t = useRecoveryMessages();
    const local = useLocalPath();
    const sent = url.searchParams.has('sent') && actionData === null;
    return (
      <div className={`t-wrap ${styles.narrow}`}>
        <h1>{t.forgot.title}</h1>
        {sent ? (
          <>
            <Notice tone="info" role="status" title={t.forgot.sent}>
              {t.forgot.sentSay}
            </Notice>
            <p className="t-muted">
              <Sentence
                text={t.forgot.nothing}
                parts={{ link: (words) => <a href={local('/account/forgot-password')}>{words}</a> }}
              />
            </p>
          </>
        ) : (
          <>
            <p className="t-muted">{t.forgot.say}</p>
            <PostForm
              action="/account/forgot-password"
              intent="send"
              refused={actionData}
              submit={t.sendLink}
            >
              {({ values, error }) => <EmailField value={values['email']} {...error('email')} />}
            </PostForm>
          </>
        )}
        <p>
          <a href={local('/account/sign-in')}>{t.forgot.back}</a>
        </p>
      </div>
    );
  },
});
