import { Notice } from '@tessera/design-system/notice';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { redirect } from '@tessera/mfe-kit/redirect';
import { Sentence } from '@tessera/mfe-kit/sentence';
import { meQuery } from '../identity/account-api.ts';
import { identityAction } from '../identity/identity-action.ts';
import { IdentityForm } from '../identity/identity-form.tsx';
import { nextPath } from '../identity/next-path.ts';
import { identityMessagesIn, useIdentityMessages } from '../messages/identity.ts';
import { accountHead } from '../page/account-head.ts';
import type { FormRefusal } from '../page/form-refusal.ts';
import { PasskeySignIn } from '../passkeys/passkey-sign-in.tsx';
import styles from '../page/page.module.css';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';

const modeOf = (url: URL) =>
  url.searchParams.get('mode') === 'sign-up' ? ('sign-up' as const) : ('sign-in' as const);

/** The same page in its other mode, keeping where to go and who it is. */
function otherMode(url: URL): string {
  const search = new URLSearchParams(url.search);
  if (modeOf(url) === 'sign-up') search.delete('mode');
  else search.set('mode', 'sign-up');
  const text = search.toString();
  return `/account/sign-in${text === '' ? '' : `?${text}`}`;
}

export default defineFragment<Record<string, never>, undefined, FormRefusal>({
  name: 'sign-in',
  async load({ api, queryClient, url, locale, actionData }) {
    if (await queryClient.fetchQuery(meQuery(api))) throw redirect(nextPath(url));
    const title = identityMessagesIn(locale).title[modeOf(url)];
    return { head: accountHead(title, locale, actionData) };
  },
  action: identityAction,
  Component({ url, actionData }) {
    const t = useIdentityMessages();
    const local = useLocalPath();
    const mode = modeOf(url);
    const isNew = mode === 'sign-up';
    return (
      <div className={`t-wrap ${styles.narrow}`}>
        <h1>{t.title[mode]}</h1>
        <p className="t-muted">{t.say[mode]}</p>
        {!isNew && url.searchParams.get('done') === 'password' && (
          <Notice tone="success" title={t.passwordChanged}>
            {t.passwordChangedSay}
          </Notice>
        )}
        {!isNew && url.searchParams.get('done') === 'deleted' && (
          <Notice tone="success" title={t.deleted}>
            {t.deletedSay}
          </Notice>
        )}
        <IdentityForm key={mode} mode={mode} url={url} actionData={actionData} />
        {!isNew && <PasskeySignIn url={url} />}
        {!isNew && (
          <p>
            <a href={local('/account/forgot-password')}>{t.forgot}</a>
          </p>
        )}
        <p>
          <Sentence
            text={t.otherMode[mode]}
            parts={{ link: (words) => <a href={local(otherMode(url))}>{words}</a> }}
          />
        </p>
      </div>
    );
  },
});
