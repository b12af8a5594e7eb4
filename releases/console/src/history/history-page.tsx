import { useQuery } from '@tanstack/react-query';
import type { CanaryView, LiveChange } from '@tessera/releases/registry-api';
import { ActionButton } from '../actions/action-button.tsx';
import { canariesQuery, historyQuery, meQuery, statusQuery } from '../api/queries.ts';
import { canaryOf } from '../canaries/canary-of.ts';
import { ConsoleLink } from '../app/console-link.tsx';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { notYours } from '../overview/not-yours.ts';
import { When } from '../words/when.tsx';
import { Timelines } from './timelines.tsx';
import table from '../words/table.module.css';
import styles from '../canary/canary.module.css';

const words: Record<LiveChange['action'], string> = {
  deploy: 'Deployed',
  rollback: 'Rolled back',
  canary: 'Canary begun',
  step: 'Canary: next step',
  promote: 'Promoted',
  abort: 'Canary aborted',
  withdraw: 'Withdrawn',
};

/** Every change of what visitors get, the newest first, with the way back to each. */
export function HistoryPage({ name }: { name: string | null }) {
  const history = useQuery(historyQuery(name));
  const { data: status } = useQuery(statusQuery());
  const { data: canaries = [] } = useQuery(canariesQuery());
  const { data: me } = useQuery(meQuery());
  const names = name ? [name] : (status?.microFrontends ?? []).map((one) => one.name);
  const canReturn = (change: LiveChange): boolean => {
    const one = status?.microFrontends.find((entry) => entry.name === change.name);
    const release = one?.releases.find(({ id }) => id === change.id);
    const wasLive =
      change.action === 'deploy' || change.action === 'rollback' || change.action === 'promote';
    return wasLive && release?.state === 'kept' && one !== undefined && notYours(me, one) === null;
  };
  return (
    <Page title={name ? `History of ${name}` : 'History'}>
      {name && (
        <p>
          <ConsoleLink href="/_releases/history">History of all</ConsoleLink>
        </p>
      )}
      <Loaded query={history}>
        {(changes) => (
          <>
            <Timelines names={names} changes={changes} canaries={canaries} />
            <h2>Every change</h2>
            {changes.length === 0 && <p>Nothing was ever live, so nothing changed.</p>}
            <div className={styles.scroll} role="region" aria-label="Changes" tabIndex={0}>
              <table className={`${styles.table} ${table.stacked}`}>
                <thead>
                  <tr>
                    <th scope="col">When</th>
                    <th scope="col">What</th>
                    <th scope="col">Release</th>
                    <th scope="col">By</th>
                    <th scope="col">Why</th>
                    <th scope="col">Way back</th>
                  </tr>
                </thead>
                <tbody>
                  {changes.map((change) => (
                    <tr key={change.seq}>
                      <td>
                        <When at={change.at} />
                      </td>
                      <td>
                        <What change={change} canary={canaryOf(change, canaries)} />
                      </td>
                      <td>
                        <code>{change.id ?? '–'}</code>
                        {change.previousId && change.previousId !== change.id && (
                          <>
                            {' instead of '}
                            <code>{change.previousId}</code>
                          </>
                        )}
                      </td>
                      <td>{change.actor}</td>
                      <td>{change.reason ?? ''}</td>
                      <td>
                        {change.id && canReturn(change) && (
                          <ActionButton
                            label={`Go back to this ${change.name}`}
                            variant="quiet"
                            consequence={`New pages get ${change.id}. Open pages keep what they have.`}
                            path="/rollback"
                            json={(reason) => ({ name: change.name, to: change.id, reason })}
                          />
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function What({ change, canary }: { change: LiveChange; canary: CanaryView | null }) {
  const said = `${words[change.action]}: ${change.name}`;
  if (!canary) return said;
  return <ConsoleLink href={`/_releases/canary/${canary.number}`}>{said}</ConsoleLink>;
}
