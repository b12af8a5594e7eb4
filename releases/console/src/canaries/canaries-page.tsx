import { useQuery } from '@tanstack/react-query';
import type { CanaryView } from '@tessera/releases/registry-api';
import { EmptyState } from '@tessera/design-system/empty-state';
import { canariesQuery } from '../api/queries.ts';
import { ConsoleLink } from '../app/console-link.tsx';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { Steps } from '../canary/steps.tsx';
import { When } from '../words/when.tsx';
import { stateWords } from './state-words.ts';
import styles from './canaries.module.css';

/** Every canary there was, those that run first. */
export function CanariesPage() {
  const canaries = useQuery(canariesQuery());
  return (
    <Page
      title="Canaries"
      lede="A canary is given to a part of the visitors, watched against the live release, and promoted or withdrawn by what their browsers say."
    >
      <Loaded query={canaries}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title="There was no canary yet">
              <p>
                Start one from a card of <ConsoleLink href="/_releases/">what is live</ConsoleLink>,
                or by <code>npx tessera release cart --canary 5</code>
              </p>
            </EmptyState>
          ) : (
            <ul className={styles.list}>
              {all
                .toSorted((a, b) => Number(b.state === 'running') - Number(a.state === 'running'))
                .map((canary) => (
                  <li key={canary.number} data-state={canary.state} className={styles.item}>
                    <Item canary={canary} />
                  </li>
                ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function Item({ canary }: { canary: CanaryView }) {
  const { number, name, id, state, plan, step, startedAt, endedAt, startedBy } = canary;
  return (
    <>
      <div className={styles.what}>
        <h2>
          <ConsoleLink href={`/_releases/canary/${number}`}>
            {name} <span className={styles.number}>no. {number}</span>
          </ConsoleLink>
        </h2>
        <p className={styles.state}>{stateWords[state]}</p>
        <p>
          <code>{id}</code>
        </p>
        <p className={styles.quiet}>
          {endedAt === null ? (
            <>
              since <When at={startedAt} />
            </>
          ) : (
            <>
              ended <When at={endedAt} />
            </>
          )}
          , started by {startedBy}
        </p>
      </div>
      <Steps plan={plan} at={{ step, state }} />
      <p className={styles.words}>
        {canary.verdict?.words ?? canary.reason ?? 'No reason was given.'}
      </p>
    </>
  );
}
