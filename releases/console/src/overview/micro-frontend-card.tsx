import { useQuery } from '@tanstack/react-query';
import type { CanaryView, RegistryStatus } from '@tessera/releases/registry-api';
import { ActionButton } from '../actions/action-button.tsx';
import { historyQuery } from '../api/queries.ts';
import { ConsoleLink } from '../app/console-link.tsx';
import { ShareBar } from '../chart/share-bar.tsx';
import { CanaryGlance } from './canary-glance.tsx';
import { LastCanary } from './last-canary.tsx';
import { previousLive } from './previous-live.ts';
import { ReleaseFacts } from './release-facts.tsx';
import { StartCanary } from './start-canary.tsx';
import styles from './overview.module.css';

interface Props {
  microFrontend: RegistryStatus['microFrontends'][number];
  /** The last of its canaries, when that was withdrawn. */
  withdrawn: CanaryView | null;
  /** Says who may change it, when the person who looks may not. */
  notYours: string | null;
}

/** One team's part of the shop: who gets which release, its canary, and what can be done now. */
export function MicroFrontendCard({ microFrontend, withdrawn, notYours }: Props) {
  const { name, team, live, canary, releases } = microFrontend;
  const { data: history = [] } = useQuery(historyQuery(name));
  const previous = previousLive(microFrontend, history);
  const free = releases.filter(({ state }) => state === 'kept');
  const newest = releases.find(({ state }) => state !== 'removed');
  return (
    <article className={styles.card} aria-labelledby={`card-${name}`}>
      <header className={styles.head}>
        <h2 id={`card-${name}`}>{name}</h2>
        {team !== name && <p className={styles.quiet}>team {team}</p>}
      </header>
      {live ? (
        <>
          <ShareBar live={live.id} canary={canary} />
          <ReleaseFacts live={live} release={releases.find(({ id }) => id === live.id)} />
        </>
      ) : (
        <p>Nothing is live yet. Deploy a release to begin.</p>
      )}
      {canary && <CanaryGlance canary={canary} />}
      {withdrawn && <LastCanary canary={withdrawn} />}
      {notYours !== null && <p className={styles.quiet}>{notYours}</p>}
      <div className={styles.actions}>
        {previous && (
          <ActionButton
            label={`Roll back ${name}`}
            variant="danger"
            opener={notYours === null ? 'danger' : 'secondary'}
            notYours={notYours}
            consequence={`New pages get ${previous.id} instead of ${live?.id ?? 'nothing'}. Open pages keep what they have.${canary ? ' The canary ends.' : ''}`}
            path="/rollback"
            json={(reason) => ({ name, to: previous.id, reason })}
          />
        )}
        {live && !canary && free.length > 0 && (
          <StartCanary name={name} releases={free} notYours={notYours} />
        )}
        {newest?.state === 'kept' && newest.uploadedAt > uploadOf(microFrontend) && (
          <ActionButton
            label={`Deploy the newest ${name}`}
            notYours={notYours}
            consequence={`Everybody gets ${newest.id} at once, if the gate lets it.`}
            path="/deploy"
            json={(reason) => ({ releases: { [name]: newest.id }, reason })}
          />
        )}
      </div>
      <p className={styles.more}>
        <ConsoleLink href={`/_releases/history?name=${name}`}>History of {name}</ConsoleLink>
      </p>
    </article>
  );
}

/** When the live release came; before any other when nothing is live. */
const uploadOf = ({ live, releases }: RegistryStatus['microFrontends'][number]): string =>
  releases.find(({ id }) => id === live?.id)?.uploadedAt ?? '';
