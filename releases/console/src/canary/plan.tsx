import type { CanaryView } from '@tessera/releases/registry-api';
import { formatSeconds, formatShare } from '../words/format.ts';
import { When } from '../words/when.tsx';
import styles from './canary.module.css';

/** The steps of a canary; each is as high as its share, and the current one is marked. */
export function Plan({ canary: { plan, step, stepSince, state } }: { canary: CanaryView }) {
  const height = (share: number) => 8 + share * 72;
  return (
    <section aria-labelledby="plan" className={styles.section}>
      <h2 id="plan">Plan</h2>
      <ol className={styles.plan}>
        {plan.map(({ share, seconds }, index) => (
          <li
            key={index}
            aria-current={state === 'running' && index === step ? 'step' : undefined}
            data-done={index < step || state === 'promoted' ? '' : undefined}
          >
            <svg viewBox="0 0 80 80" aria-hidden="true" className={styles.stair}>
              <rect x="0" y={80 - height(share)} width="80" height={height(share)} />
            </svg>
            <strong>{formatShare(share)}</strong>{' '}
            <span>
              {seconds > 0
                ? `for ${formatSeconds(seconds)} at least`
                : share < 1
                  ? 'until somebody decides'
                  : 'everybody'}
            </span>
          </li>
        ))}
      </ol>
      {state === 'running' && (
        <p className={styles.quiet}>
          Step {step + 1} of {plan.length}, since <When at={stepSince} />
        </p>
      )}
    </section>
  );
}
