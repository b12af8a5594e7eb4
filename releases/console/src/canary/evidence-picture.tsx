import { formatEvidence } from '../words/format.ts';
import { wayToWithdrawal } from './interval-words.ts';
import styles from './interval-picture.module.css';

/** How far the evidence against a canary has come on its way to a withdrawal. */
export function EvidencePicture({ evidence, needed }: { evidence: number; needed: number }) {
  const way = wayToWithdrawal(evidence, needed);
  return (
    <span className={styles.picture}>
      <svg viewBox="0 0 240 12" className={styles.scale} aria-hidden="true">
        <rect width="240" height="12" className={styles.meter} />
        <rect
          width={way * 240}
          height="12"
          className={styles.way}
          data-worse={way === 1 ? '' : undefined}
        />
      </svg>
      <span className={styles.words}>
        {evidence < 1 ? 'none' : formatEvidence(evidence)}, withdrawn at {formatEvidence(needed)}
      </span>
    </span>
  );
}
