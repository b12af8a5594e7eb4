import { useQuery } from '@tanstack/react-query';
import type { RegistryStatus } from '@tessera/releases/registry-api';
import { EmptyState } from '@tessera/design-system/empty-state';
import { Notice } from '@tessera/design-system/notice';
import { canariesQuery, meQuery, statusQuery } from '../api/queries.ts';
import { ConsoleLink } from '../app/console-link.tsx';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { MicroFrontendCard } from './micro-frontend-card.tsx';
import { lastWithdrawn } from './last-withdrawn.ts';
import { notYours } from './not-yours.ts';
import styles from './overview.module.css';

/** What is live, and every canary at a glance. */
export function OverviewPage() {
  const status = useQuery(statusQuery());
  const { data: canaries = [] } = useQuery(canariesQuery());
  const { data: me } = useQuery(meQuery());
  return (
    <Page title="What is live">
      <Loaded query={status}>
        {({ microFrontends, faults }) => (
          <>
            <Drills faults={faults} />
            {microFrontends.length === 0 ? (
              <EmptyState title="Nothing has been released yet">
                <p>Make a release: npx tessera release cart --deploy</p>
              </EmptyState>
            ) : (
              <ul className={styles.cards}>
                {microFrontends.map((one) => (
                  <li key={one.name}>
                    <MicroFrontendCard
                      microFrontend={one}
                      withdrawn={lastWithdrawn(one, canaries)}
                      notYours={notYours(me, one)}
                    />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Drills({ faults }: Pick<RegistryStatus, 'faults'>) {
  if (faults.length === 0) return null;
  const what = faults.map(({ kind, target }) => `${kind} at ${target}`).join(', ');
  return (
    <Notice tone="warning" title="A drill is on for everybody">
      <p>
        {what}. <ConsoleLink href="/_releases/drills">End it under Drills</ConsoleLink>
      </p>
    </Notice>
  );
}
