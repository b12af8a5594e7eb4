import { scaleLinear } from 'd3-scale';
import { intervalWords } from './interval-words.ts';
import styles from './interval-picture.module.css';

interface Props {
  /** Bounds of the true difference, canary minus control, parts of all visitors; null: too little seen. */
  difference: { low: number; high: number } | null;
  /** From here on the release counts as worse. */
  margin: number;
  /** Half the width of the scale, the same for every measure. */
  reach: number;
}

const width = 240;
const height = 36;
const middle = 15;

/** Where the difference may lie: left of the line the canary is better, right of it worse, beyond the mark too much so. */
export function IntervalPicture({ difference, margin, reach }: Props) {
  if (!difference) return <span className={styles.words}>Too little seen</span>;
  const x = scaleLinear([-reach, reach], [4, width - 4]).clamp(true);
  const centre = (difference.low + difference.high) / 2;
  return (
    <span className={styles.picture}>
      <svg viewBox={`0 0 ${width} ${height}`} className={styles.scale} aria-hidden="true">
        <rect x={x(margin)} y="2" width={x(reach) - x(margin)} height="26" className={styles.bad} />
        <line x1={x(0)} x2={x(0)} y1="0" y2="30" className={styles.zero} />
        <line
          x1={x(difference.low)}
          x2={x(difference.high)}
          y1={middle}
          y2={middle}
          className={styles.bar}
        />
        <circle cx={x(centre)} cy={middle} r="5" className={styles.dot} />
      </svg>
      <span className={styles.words}>{intervalWords(difference)}</span>
    </span>
  );
}
