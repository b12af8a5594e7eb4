import { useQuery } from '@tanstack/react-query';
import type { CanaryView } from '@tessera/releases/registry-api';
import { seriesQuery } from '../api/queries.ts';
import { ConsoleLink } from '../app/console-link.tsx';
import { LineChart } from '../chart/line-chart.tsx';
import { formatShare } from '../words/format.ts';
import styles from './overview.module.css';

/** A running canary in a card: how far it is, what is thought of it, and two small curves. */
export function CanaryGlance({ canary }: { canary: CanaryView }) {
  const { data: series } = useQuery(seriesQuery(canary.number));
  const { verdict, plan, step } = canary;
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
        for {formatShare(canary.share)} of visitors, step {step + 1} of {plan.length}
      </p>
      {series && series.points.length > 0 && (
        <div className={styles.glances}>
          <LineChart series={series} measure="errors" small />
          <LineChart series={series} measure="lcp" small />
        </div>
      )}
      <p className={styles.verdict}>{verdict?.words ?? 'Nobody has been seen yet.'}</p>
    </section>
  );
}
