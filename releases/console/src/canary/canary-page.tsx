import { useQuery } from '@tanstack/react-query';
import type { CanaryView } from '@tessera/releases/registry-api';
import { Notice, type NoticeTone } from '@tessera/design-system/notice';
import { canaryQuery, seriesQuery } from '../api/queries.ts';
import { ConsoleLink } from '../app/console-link.tsx';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { ChartKey, LineChart } from '../chart/line-chart.tsx';
import { When } from '../words/when.tsx';
import { CanaryActions } from './canary-actions.tsx';
import { Plan } from './plan.tsx';
import { VerdictTable } from './verdict-table.tsx';
import styles from './canary.module.css';

const measures = ['errors', 'lcp', 'inp', 'cls'] as const;

const tones: Record<NonNullable<CanaryView['verdict']>['state'], NoticeTone> = {
  'too-early': 'info',
  healthy: 'success',
  worse: 'danger',
  unbalanced: 'warning',
};

const ended: Record<Exclude<CanaryView['state'], 'running'>, string> = {
  promoted: 'It was promoted: everybody gets it.',
  aborted: 'It was aborted: everybody gets the release it was compared with.',
  withdrawn: 'It was withdrawn: everybody gets the release it was compared with.',
};

const endTones: Record<Exclude<CanaryView['state'], 'running'>, NoticeTone> = {
  promoted: 'success',
  aborted: 'info',
  withdrawn: 'danger',
};

/** One canary: its plan, what browsers said, and what the controller makes of it. */
export function CanaryPage({ number }: { number: number }) {
  const canary = useQuery(canaryQuery(number));
  const series = useQuery(seriesQuery(number));
  const title = canary.data ? `Canary of ${canary.data.name}` : `Canary ${number}`;
  return (
    <Page title={title}>
      <Loaded query={canary}>
        {(view) => (
          <>
            <p className={styles.pair}>
              <code>{view.id}</code> beside <code>{view.controlId}</code>
            </p>
            <p className={styles.quiet}>
              Started <When at={view.startedAt} /> by {view.startedBy}
              {view.endedAt !== null && (
                <>
                  , ended <When at={view.endedAt} />
                </>
              )}
              .{' '}
              <ConsoleLink href={`/_releases/history?name=${view.name}`}>
                History of {view.name}
              </ConsoleLink>
            </p>
            <Said canary={view} />
            <Plan canary={view} />
            {view.state === 'running' && <CanaryActions canary={view} />}
            <section aria-labelledby="curves" className={styles.section}>
              <h2 id="curves">What browsers saw</h2>
              <ChartKey />
              <Loaded query={series}>
                {(points) => (
                  <div className={styles.charts}>
                    {measures.map((measure) => (
                      <LineChart key={measure} series={points} measure={measure} />
                    ))}
                  </div>
                )}
              </Loaded>
            </section>
            {view.verdict && (
              <section aria-labelledby="figures" className={styles.section}>
                <h2 id="figures">How sure is that?</h2>
                <VerdictTable verdict={view.verdict} judge={view.judge} />
              </section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Said({ canary: { state, verdict, reason } }: { canary: CanaryView }) {
  if (state !== 'running') {
    return (
      <Notice tone={endTones[state]} title={ended[state]}>
        {reason && <p>{reason}</p>}
      </Notice>
    );
  }
  return (
    <Notice tone={verdict ? tones[verdict.state] : 'info'} role="status">
      <p>{verdict?.words ?? 'Nobody has been seen yet.'}</p>
    </Notice>
  );
}
