import { useQuery } from '@tanstack/react-query';
import type { LiveChange } from '@tessera/releases/registry-api';
import { ActionButton } from '../actions/action-button.tsx';
import { historyQuery, statusQuery } from '../api/queries.ts';
import { ConsoleLink } from '../app/console-link.tsx';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { When } from '../words/when.tsx';
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
  const canReturn = (change: LiveChange): boolean => {
    const one = status?.microFrontends.find((entry) => entry.name === change.name);
    const release = one?.releases.find(({ id }) => id === change.id);
    const wasLive =
      change.action === 'deploy' || change.action === 'rollback' || change.action === 'promote';
    return wasLive && release?.state === 'kept';
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
          <div className={styles.scroll} role="region" aria-label="Changes" tabIndex={0}>
            <table className={styles.table}>
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
                      {words[change.action]}: {change.name}
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
        )}
      </Loaded>
    </Page>
  );
}
