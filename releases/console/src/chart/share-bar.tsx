import { formatShare } from '../words/format.ts';
import styles from './share-bar.module.css';

/** Who gets what: the canary's part of all visitors. */
export function ShareBar({ share }: { share: number }) {
  return (
    <svg
      viewBox="0 0 200 8"
      preserveAspectRatio="none"
      role="img"
      aria-label={`${formatShare(share)} of visitors get the canary`}
      className={styles.bar}
    >
      <rect width="200" height="8" className={styles.all} />
      <rect width={Math.max(share * 200, 2)} height="8" className={styles.part} />
    </svg>
  );
}
