import { Sentence } from '@tessera/mfe-kit/sentence';
import { useLocale } from '@tessera/mfe-kit/use-messages';
import { useSecurityMessages } from '../messages/security.ts';
import { formatDate } from '../orders/format-date.ts';
import { PostForm } from '../page/post-form.tsx';
import styles from '../page/page.module.css';
import { lastUsed } from './last-used.ts';
import type { Session } from './sessions-api.ts';

/** The devices that are signed in; each but this one can be signed out. */
export function SessionList({ sessions, now }: { sessions: readonly Session[]; now: string }) {
  const t = useSecurityMessages().devices;
  return (
    <>
      <ul className={styles.tiles}>
        {sessions.map((session) => (
          <li key={session.id} className={styles.tile}>
            <Device session={session} now={now} />
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <PostForm
          action="/account/security"
          intent="end-others"
          refused={null}
          submit={t.signOutOthers}
          variant="secondary"
        />
      )}
    </>
  );
}

function Device({ session, now }: { session: Session; now: string }) {
  const { id, current, device, browser, system, lastUsedAt } = session;
  const t = useSecurityMessages().devices;
  const locale = useLocale();
  const name = browser && system ? t.named(browser, system) : (device ?? t.unknown);
  const used = current ? t.currentUsed : t.used;
  return (
    <>
      <p className={styles.tileTitle}>{current ? t.current : name}</p>
      <p className="t-muted">
        <Sentence
          text={used[lastUsed(lastUsedAt, now)](formatDate(lastUsedAt, locale))}
          parts={{
            device: () => name,
            time: (words) => <time dateTime={lastUsedAt}>{words}</time>,
          }}
        />
      </p>
      {!current && (
        <PostForm
          action="/account/security"
          intent="end-session"
          hidden={{ session: id }}
          refused={null}
          submit={t.signOut(name)}
          variant="quiet"
        />
      )}
    </>
  );
}
