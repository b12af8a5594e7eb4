import { useQuery } from '@tanstack/react-query';
import type { RegistryStatus } from '@tessera/releases/registry-api';
import { ActionButton } from '../actions/action-button.tsx';
import { historyQuery } from '../api/queries.ts';
import { ConsoleLink } from '../app/console-link.tsx';
import { formatBytes } from '../words/format.ts';
import { When } from '../words/when.tsx';
import { CanaryGlance } from './canary-glance.tsx';
import { previousLive } from './previous-live.ts';
import styles from './overview.module.css';

type MicroFrontend = RegistryStatus['microFrontends'][number];

/** One team's part of the shop: its live release, its canary, and what can be done now. */
export function MicroFrontendCard({ microFrontend }: { microFrontend: MicroFrontend }) {
  const { name, team, live, canary, releases } = microFrontend;
  const current = releases.find(({ id }) => id === live?.id);
  const newest = releases.find(({ state }) => state !== 'removed');
  const { data: history = [] } = useQuery(historyQuery(name));
  const previous = previousLive(microFrontend, history);
  return (
    <article className={styles.card} aria-labelledby={`card-${name}`}>
      <header className={styles.head}>
        <h2 id={`card-${name}`}>{name}</h2>
        {team !== name && <p className={styles.quiet}>team {team}</p>}
      </header>
      {live ? (
        <dl className={styles.facts}>
          <div>
            <dt>Live</dt>
            <dd>
              <code>{live.id}</code>
            </dd>
          </div>
          <div>
            <dt>Since</dt>
            <dd>
              <When at={live.since} />
            </dd>
          </div>
          {current && (
            <div>
              <dt>Built</dt>
              <dd>
                <When at={current.builtAt} />
                {current.commit && ` from ${current.commit.slice(0, 8)}`}
              </dd>
            </div>
          )}
          {current && (
            <div>
              <dt>Size</dt>
              <dd>
                {formatBytes(current.bytes.js)} script, {formatBytes(current.bytes.css)} style
              </dd>
            </div>
          )}
        </dl>
      ) : (
        <p>Nothing is live yet.</p>
      )}
      {canary && <CanaryGlance canary={canary} />}
      <div className={styles.actions}>
        {previous && (
          <ActionButton
            label={`Roll back ${name}`}
            variant="danger"
            consequence={`New pages get ${previous.id} instead of ${live?.id ?? 'nothing'}. Open pages keep what they have.`}
            path="/rollback"
            json={(reason) => ({ name, to: previous.id, reason })}
          />
        )}
        {newest &&
          newest.id !== live?.id &&
          newest.id !== canary?.id &&
          newest.state === 'kept' && (
            <ActionButton
              label={`Deploy the newest ${name}`}
              consequence={`Everybody gets ${newest.id} at once, if the gate lets it.`}
              path="/deploy"
              json={(reason) => ({ releases: { [name]: newest.id }, reason })}
            />
          )}
        <ConsoleLink href={`/_releases/history?name=${name}`}>History of {name}</ConsoleLink>
      </div>
    </article>
  );
}
