import { formatShare } from '../words/format.ts';
import styles from './share-bar.module.css';

interface Props {
  live: string;
  canary: { id: string; share: number } | null;
}

/** Who gets what: all visitors as a bar, the canary's part of it in another colour. */
export function ShareBar({ live, canary }: Props) {
  const share = canary?.share ?? 0;
  const label = canary
    ? `${formatShare(share)} of visitors get ${canary.id}, the others ${live}`
    : `Everybody gets ${live}`;
  return (
    <div className={styles.who}>
      <svg
        viewBox="0 0 200 10"
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        className={styles.bar}
      >
        <rect width="200" height="10" className={styles.live} />
        {canary && (
          <>
            <rect
              x={200 - Math.max(share * 200, 3)}
              width="200"
              height="10"
              className={styles.canary}
            />
            <rect
              x={198.5 - Math.max(share * 200, 3)}
              width="1.5"
              height="10"
              className={styles.joint}
            />
          </>
        )}
      </svg>
      <p className={styles.legend} aria-hidden="true">
        <span>{canary ? `${formatShare(1 - share)} live` : 'Everybody'}</span>
        {canary && <span className={styles.part}>{formatShare(share)} canary</span>}
      </p>
    </div>
  );
}
