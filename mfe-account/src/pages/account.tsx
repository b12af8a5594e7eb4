import { useSuspenseQuery } from '@tanstack/react-query';
import { Button } from '@tessera/design-system/button';
import { defineFragment } from '@tessera/mfe-kit/define-fragment';
import { useApi } from '@tessera/mfe-kit/hooks';
import { redirect } from '@tessera/mfe-kit/redirect';
import { meQuery } from '../identity/account-api.ts';
import { signOutAction } from '../identity/identity-action.ts';
import { signInPath } from '../identity/next-path.ts';
import { SignOutForm } from '../identity/sign-out-form.tsx';
import { accountHead } from '../page/account-head.ts';
import styles from '../page/page.module.css';

const places = [
  { href: '/account/orders', title: 'Orders', text: 'What you bought, and how far it is.' },
  { href: '/account/addresses', title: 'Addresses', text: 'Where your prints go.' },
];

export default defineFragment<Record<string, never>>({
  name: 'account',
  async load({ api, queryClient, url }) {
    if (!(await queryClient.fetchQuery(meQuery(api)))) throw redirect(signInPath(url));
    return { head: accountHead('Your account') };
  },
  action: signOutAction,
  Component() {
    const { data: account } = useSuspenseQuery(meQuery(useApi()));
    return (
      <div className={`t-wrap ${styles.page}`}>
        <h1>Your account</h1>
        <p>
          Signed in as <strong>{account?.name}</strong>, {account?.email}
        </p>
        <ul className={styles.tiles}>
          {places.map(({ href, title, text }) => (
            <li key={href}>
              <a href={href} className={styles.tile}>
                <span className={styles.tileTitle}>{title}</span>
                <span className="t-muted">{text}</span>
              </a>
            </li>
          ))}
        </ul>
        <SignOutForm>
          <Button type="submit" variant="secondary">
            Sign out
          </Button>
        </SignOutForm>
      </div>
    );
  },
});
