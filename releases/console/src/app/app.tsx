import { useQuery } from '@tanstack/react-query';
import { AuditPage } from '../audit/audit-page.tsx';
import { meQuery } from '../api/queries.ts';
import { useLive, type Connection } from '../api/use-live.ts';
import { CanariesPage } from '../canaries/canaries-page.tsx';
import { CanaryPage } from '../canary/canary-page.tsx';
import { DrillsPage } from '../drills/drills-page.tsx';
import { HistoryPage } from '../history/history-page.tsx';
import { MatrixPage } from '../matrix/matrix-page.tsx';
import { OverviewPage } from '../overview/overview-page.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { ConsoleLink } from './console-link.tsx';
import { Page } from './page.tsx';
import { usePlace, type Place } from './place.ts';
import styles from './app.module.css';

const places: [href: string, label: string, page: Place['page']][] = [
  ['/_releases/', 'Live', 'overview'],
  ['/_releases/canaries', 'Canaries', 'canaries'],
  ['/_releases/history', 'History', 'history'],
  ['/_releases/matrix', 'Matrix', 'matrix'],
  ['/_releases/drills', 'Drills', 'drills'],
  ['/_releases/audit', 'Audit', 'audit'],
];

const words: Record<Connection, string> = {
  connecting: 'Connecting …',
  live: 'Up to date',
  lost: 'Not connected',
};

/** A canary is found below the canaries. */
const sectionOf = ({ page }: Place): Place['page'] => (page === 'canary' ? 'canaries' : page);

/** The console: which release of each micro-frontend is live for whom. */
export function App() {
  const place = usePlace();
  const connection = useLive();
  const { data: me } = useQuery(meQuery());
  return (
    <>
      <a className="t-skip" href="#main">
        Skip to content
      </a>
      <header className={styles.header}>
        <div className={`t-wrap ${styles.bar}`}>
          <p className={styles.name}>
            <a href="/">Tessera</a> releases
          </p>
          <nav aria-label="Releases">
            <ul className={styles.nav}>
              {places.map(([href, label, page]) => (
                <li key={href}>
                  <ConsoleLink
                    href={href}
                    aria-current={sectionOf(place) === page ? 'page' : undefined}
                  >
                    {label}
                  </ConsoleLink>
                </li>
              ))}
            </ul>
          </nav>
          <p className={styles.connection} data-connection={connection} role="status">
            {words[connection]}
          </p>
          <form method="post" action="/_releases/logout" className={styles.logout}>
            {me && (
              <span className={styles.who}>
                {me.name}
                {me.team !== null && `, team ${me.team}`}
              </span>
            )}
            <button type="submit" className="t-btn t-btn-quiet">
              Log out
            </button>
          </form>
        </div>
      </header>
      <main id="main" className={`t-wrap ${styles.main}`}>
        <ConnectionNotice connection={connection} />
        <Shown key={JSON.stringify(place)} place={place} />
      </main>
    </>
  );
}

function Shown({ place }: { place: Place }) {
  switch (place.page) {
    case 'overview':
      return <OverviewPage />;
    case 'canaries':
      return <CanariesPage />;
    case 'canary':
      return <CanaryPage number={place.number} />;
    case 'history':
      return <HistoryPage name={place.name} />;
    case 'matrix':
      return <MatrixPage />;
    case 'drills':
      return <DrillsPage />;
    case 'audit':
      return <AuditPage />;
    case 'unknown':
      return (
        <Page title="There is no such page">
          <p>
            The address is mistyped or old.{' '}
            <ConsoleLink href="/_releases/">See what is live</ConsoleLink>
          </p>
        </Page>
      );
  }
}
