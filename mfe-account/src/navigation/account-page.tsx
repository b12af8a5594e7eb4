import type { ReactNode } from 'react';
import { Breadcrumbs } from '@tessera/design-system/breadcrumbs';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';
import { usePageMessages } from '../messages/page.ts';
import type { PageMessages } from '../messages/page/en.ts';
import styles from './account-page.module.css';

export type Place = keyof PageMessages['places'];

/** The pages of the account, the overview first. */
export const places: readonly Place[] = [
  '/account',
  '/account/orders',
  '/account/addresses',
  '/account/wishlist',
  '/account/security',
  '/account/data',
];

/** A page of the account: its heading, and the way to the others. */
export function AccountPage({
  title,
  at,
  children,
}: {
  title: string;
  at: Place;
  children: ReactNode;
}) {
  const t = usePageMessages();
  const local = useLocalPath();
  return (
    <div className={`t-wrap ${styles.page}`}>
      {at !== '/account' && (
        <Breadcrumbs items={[{ label: t.yourAccount, href: '/account' }, { label: title }]} />
      )}
      <div className={styles.columns}>
        <nav aria-label={t.yourAccount} className={styles.navigation}>
          <ul>
            {places.map((href) => (
              <li key={href}>
                <a href={local(href)} {...(href === at ? { 'aria-current': 'page' as const } : {})}>
                  {t.places[href]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.content}>
          <h1>{title}</h1>
          {children}
        </div>
      </div>
    </div>
  );
}
