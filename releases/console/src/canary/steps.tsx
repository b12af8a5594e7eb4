import type { CanaryView, PlanStep } from '@tessera/releases/registry-api';
import { formatSeconds, formatShare } from '../words/format.ts';
import styles from './canary.module.css';

const size = 80;
const height = (share: number): number => 6 + share * (size - 6);

/** How long a step lasts, in words. */
const lasting = ({ share, seconds }: PlanStep): string => {
  if (share === 1) return 'everybody';
  return seconds > 0 ? `for ${formatSeconds(seconds)} at least` : 'until somebody decides';
};

/**
 * The steps of a plan as a stair: each is as high as its share of visitors.
 *
 * @param at where a canary is, and whether it went on
 */
export function Steps({ plan, at }: { plan: PlanStep[]; at?: Pick<CanaryView, 'step' | 'state'> }) {
  const stateOf = (index: number): string | undefined => {
    if (!at) return undefined;
    if (at.state === 'promoted' || index < at.step) return 'done';
    if (index > at.step) return undefined;
    return at.state === 'running' ? 'now' : 'stopped';
  };
  return (
    <ol className={styles.plan}>
      {plan.map((step, index) => (
        <li
          key={index}
          data-step={stateOf(index)}
          aria-current={stateOf(index) === 'now' ? 'step' : undefined}
        >
          <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true" className={styles.stair}>
            <rect width={size} height={size} className={styles.everybody} />
            <rect y={size - height(step.share)} width={size} height={height(step.share)} />
          </svg>
          <strong>{formatShare(step.share)}</strong> <span>{lasting(step)}</span>
          {stateOf(index) === 'stopped' && <em className={styles.stopped}>ended here</em>}
        </li>
      ))}
    </ol>
  );
}
