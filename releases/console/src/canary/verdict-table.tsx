import type { CanaryView, Verdict } from '@tessera/releases/registry-api';
import { formatMetric, formatShare, metricNames } from '../words/format.ts';
import { EvidencePicture } from './evidence-picture.tsx';
import { IntervalPicture } from './interval-picture.tsx';
import { reachOf } from './interval-words.ts';
import styles from './canary.module.css';

/** The figures behind the words. */
export function VerdictTable({
  verdict: { visitors, metrics, ratio },
  judge,
}: {
  verdict: Verdict;
  judge: CanaryView['judge'];
}) {
  const reach = reachOf(metrics, [judge.errorMargin, judge.vitalMargin]);
  const needed = Math.round(1 / judge.alpha);
  const marginOf = (metric: string) =>
    metric === 'errors' ? judge.errorMargin : judge.vitalMargin;
  return (
    <>
      <div className={styles.scroll} role="group" aria-label="Figures" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Measure</th>
              <th scope="col">Canary</th>
              <th scope="col">Control</th>
              <th scope="col">
                Where the difference may lie
                <span className={styles.scaleWords} aria-hidden="true">
                  <span>better</span> <span>same</span> <span>worse</span>
                </span>
              </th>
              <th scope="col">Evidence that it is worse</th>
            </tr>
          </thead>
          <tbody>
            {metrics.map(({ metric, canary, control, difference, evidence }) => (
              <tr key={metric}>
                <th scope="row">{metricNames[metric]}</th>
                <td>{formatMetric(metric, canary)}</td>
                <td>{formatMetric(metric, control)}</td>
                <td>
                  <IntervalPicture {...{ difference, reach }} margin={marginOf(metric)} />
                </td>
                <td>
                  <EvidencePicture {...{ evidence, needed }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.quiet}>
        {visitors.canary.toLocaleString('en')} visitors of the canary,{' '}
        {visitors.control.toLocaleString('en')} of the control. The shaded part is too much worse:
        beyond {formatMetric('errors', judge.errorMargin)} more visitors with an error, or{' '}
        {formatMetric('errors', judge.vitalMargin)} more with a page that is not good. The chance
        that a release as good as its control is withdrawn is {formatShare(judge.alpha)} at most,
        however often one looks.
      </p>
      <p className={styles.quiet}>
        {ratio.observed === null
          ? 'Too few visitors to check the shares.'
          : `The canary should see ${formatShare(ratio.expected)} of visitors and saw ${formatShare(ratio.observed)}${ratio.alarm ? '. That is not chance: some visitors are lost on the way, so nothing can be concluded.' : ', which is chance.'}`}
      </p>
    </>
  );
}
