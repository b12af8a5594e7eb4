import { ButtonLink } from '@tessera/design-system/button';
import { useLocale } from '@tessera/mfe-kit/use-messages';
import { useSecurityMessages } from '../messages/security.ts';
import { formatDate } from '../orders/format-date.ts';
import { PostForm } from '../page/post-form.tsx';
import styles from '../page/page.module.css';
import { lastUsed } from '../security/last-used.ts';
import type { Passkey } from './passkeys-api.ts';

/** The account's passkeys; each can be removed, and another one added. */
export function PasskeyList({ passkeys, now }: { passkeys: readonly Passkey[]; now: string }) {
  const t = useSecurityMessages().passkeys;
  const locale = useLocale();
  return (
    <section className={styles.section} aria-labelledby="passkeys-heading">
      <h2 id="passkeys-heading">{t.title}</h2>
      <p className="t-muted">{t.say}</p>
      {passkeys.length > 0 && (
        <ul className={styles.tiles}>
          {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
            <li key={id} className={styles.tile}>
              <p className={styles.tileTitle}>
                <bdi>{name}</bdi>
              </p>
              <p className="t-muted">
                {lastUsedAt
                  ? t.used[lastUsed(lastUsedAt, now)](
                      formatDate(createdAt, locale),
                      formatDate(lastUsedAt, locale),
                    )
                  : t.unused(formatDate(createdAt, locale))}
              </p>
              <PostForm
                action="/account/security"
                intent="remove-passkey"
                hidden={{ passkey: id }}
                refused={null}
                submit={t.remove(name)}
                variant="quiet"
              />
            </li>
          ))}
        </ul>
      )}
      <p>
        <ButtonLink variant="secondary" href="/account/security?change=passkey">
          {t.add}
        </ButtonLink>
      </p>
    </section>
  );
}
