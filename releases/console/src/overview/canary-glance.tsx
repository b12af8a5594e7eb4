import { useQuery } from '@tanstack/react-query';
import type { CanaryView } from '@tessera/releases/registry-api';
import { seriesQuery } from '../api/queries.ts';
import { ConsoleLink } from '../app/console-link.tsx';
import { LineChart } from '../chart/line-chart.tsx';
import { ShareBar } from '../chart/share-bar.tsx';
import { formatShare } from '../words/format.ts';
import styles from './overview.module.css';

/** A running canary in a card: how far it is, what is thought of it, and two small curves. */
export function CanaryGlance({ canary }: { canary: CanaryView }) {
  const { data: series } = useQuery(seriesQuery(canary.number));
  const { verdict } = canary;
  return (
    <section
      className={styles.canary}
      data-verdict={verdict?.state}
      aria-label={`Canary of ${canary.name}`}
    >
      <p>
        <ConsoleLink href={`/_releases/canary/${canary.number}`}>
          Canary <code>{canary.id}</code>
        </ConsoleLink>{' '}
        for {formatShare(canary.share)} of visitors
      </p>
      <ShareBar share={canary.share} />
      <p>{verdict?.words ?? 'Nobody has been seen yet.'}</p>
      {series && (
        <div className={styles.glances}>
          <LineChart series={series} measure="errors" small />
          <LineChart series={series} measure="lcp" small />
        </div>
      )}
    </section>
  );
}
