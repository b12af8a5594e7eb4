import type { Verdict } from '@tessera/releases/registry-api';
import { formatEvidence, formatMetric, formatShare, metricNames } from '../words/format.ts';
import styles from './canary.module.css';

const points = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value * 100).toFixed(1)}`;

/** The figures behind the words. */
export function VerdictTable({ verdict, alpha }: { verdict: Verdict; alpha: number }) {
  const { visitors, metrics, ratio } = verdict;
  return (
    <>
      <div className={styles.scroll} role="region" aria-labelledby="figures" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Measure</th>
              <th scope="col">Canary</th>
              <th scope="col">Control</th>
              <th scope="col">Difference lies within</th>
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
                  {difference
                    ? `${points(difference.low)} to ${points(difference.high)} points`
                    : 'too little seen'}
                </td>
                <td>{formatEvidence(evidence)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.quiet}>
        {visitors.canary.toLocaleString('en')} visitors of the canary,{' '}
        {visitors.control.toLocaleString('en')} of the control. The chance that a release which is
        as good as its control is withdrawn is at most {formatShare(alpha)}, however often one
        looks.
      </p>
      <p className={styles.quiet}>
        {ratio.observed === null
          ? 'Too few visitors to check the shares.'
          : `The canary should see ${formatShare(ratio.expected)} of visitors and saw ${formatShare(ratio.observed)}${ratio.alarm ? '. That is not chance: some visitors are lost on the way, so nothing can be concluded.' : ', which is chance.'}`}
      </p>
    </>
  );
}
