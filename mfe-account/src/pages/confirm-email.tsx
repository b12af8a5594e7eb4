import { ButtonLink } from '@tessera/design-system/button';
import { Notice } from '@tessera/design-system/notice';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { redirect } from '@tessera/mfe-kit/redirect';
import { Sentence } from '@tessera/mfe-kit/sentence';
import { usePageMessages } from '../messages/page.ts';
import { recoveryMessagesIn, useRecoveryMessages } from '../messages/recovery.ts';
import { accountHead } from '../page/account-head.ts';
import { answerIntents, type IntentRefusal } from '../page/intents.ts';
import styles from '../page/page.module.css';
import { PostForm } from '../page/post-form.tsx';
import { checkLink, type EmailLink } from '../recovery/links-api.ts';

/** A button, not the visit, confirms: mail programs visit links before their reader does. */
export default defineFragment<Record<string, never>, { link: EmailLink | null }, IntentRefusal>({
  name: 'confirm-email',
  async load({ api, url, locale, actionData }) {
    const found = await checkLink(api, url);
    const link = found?.purpose === 'reset-password' ? null : found;
    const { title } = recoveryMessagesIn(locale).confirm;
    return { head: accountHead(title, locale, actionData), data: { link } };
  },
  action: answerIntents(
    {
      confirm: {
        fields: ['confirm'],
        async run({ api, url }) {
          const token = url.searchParams.get('token') ?? '';
          await api.send('POST', '/api/account/email/confirmation', { token });
          return redirect('/account/confirm-email?done');
        },
      },
    },
    (locale) => ({ problems: recoveryMessagesIn(locale).problems }),
  ),
  Component({ url, data: { link }, actionData }) {
    const t = useRecoveryMessages();
    const page = usePageMessages();
    return (
      <div className={`t-wrap ${styles.narrow}`}>
        <h1>{t.confirm.title}</h1>
        {url.searchParams.has('done') ? (
          <>
            <Notice tone="success" title={t.confirm.done}>
              {t.confirm.doneSay}
            </Notice>
            <p>
              <ButtonLink href="/account">{page.yourAccount}</ButtonLink>
            </p>
          </>
        ) : link ? (
          <>
            <p>
              <Sentence
                text={link.purpose === 'change-email' ? t.confirm.newAddress : t.confirm.isItYours}
                parts={{ email: () => <strong dir="ltr">{link.email}</strong> }}
              />
            </p>
            <PostForm
              action={url.pathname + url.search}
              intent="confirm"
              refused={actionData}
              submit={t.confirm.submit}
              wholeDocument
            />
          </>
        ) : (
          <>
            <Notice tone="warning" title={t.linkDead}>
              {t.confirm.deadSay}
            </Notice>
            <p>
              <ButtonLink href="/account">{page.yourAccount}</ButtonLink>
            </p>
          </>
        )}
      </div>
    );
  },
});
