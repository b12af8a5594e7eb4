import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { redirect } from '@tessera/mfe-kit/redirect';
import { meQuery } from '../identity/account-api.ts';
import { identityAction } from '../identity/identity-action.ts';
import { IdentityForm } from '../identity/identity-form.tsx';
import { nextPath } from '../identity/next-path.ts';
import { accountHead } from '../page/account-head.ts';
import type { FormRefusal } from '../page/form-refusal.ts';
import styles from '../page/page.module.css';

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
  async load({ api, queryClient, url, actionData }) {
    if (await queryClient.fetchQuery(meQuery(api))) throw redirect(nextPath(url));
    const title = modeOf(url) === 'sign-up' ? 'Open an account' : 'Sign in';
    return { head: accountHead(title, actionData) };
  },
  action: identityAction,
  Component({ url, actionData }) {
    const mode = modeOf(url);
    const isNew = mode === 'sign-up';
    return (
      <div className={`t-wrap ${styles.narrow}`}>
        <h1>{isNew ? 'Open an account' : 'Sign in'}</h1>
        <p className="t-muted">
          {isNew
            ? 'Keep your addresses and see every order in one place. What is in your cart stays there.'
            : 'What is in your cart stays there.'}
        </p>
        <IdentityForm key={mode} mode={mode} url={url} actionData={actionData} />
        <p>
          {isNew ? 'You have an account already? ' : 'You have no account yet? '}
          <a href={otherMode(url)}>{isNew ? 'Sign in' : 'Open an account'}</a>
        </p>
      </div>
    );
  },
});
