import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '@tessera/design-system/empty-state';
import { statusQuery } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { MicroFrontendCard } from './micro-frontend-card.tsx';
import styles from './overview.module.css';

/** What is live, and every canary at a glance. */
export function OverviewPage() {
  const status = useQuery(statusQuery());
  return (
    <Page title="What is live">
      <Loaded query={status}>
        {({ microFrontends }) =>
          microFrontends.length === 0 ? (
            <EmptyState title="Nothing has been released yet">
              <p>Make a release: npx tessera release cart --deploy</p>
            </EmptyState>
          ) : (
            <ul className={styles.cards}>
              {microFrontends.map((one) => (
                <li key={one.name}>
                  <MicroFrontendCard microFrontend={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}
