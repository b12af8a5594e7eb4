import type { CanaryView } from '@tessera/releases/registry-api';
import { When } from '../words/when.tsx';
import { Steps } from './steps.tsx';
import styles from './canary.module.css';

/** The steps of a canary and where it is. */
export function Plan({ canary }: { canary: CanaryView }) {
  const { plan, step, stepSince, state } = canary;
  return (
    <section aria-labelledby="plan" className={styles.section}>
      <h2 id="plan">Plan</h2>
      <Steps plan={plan} at={{ step, state }} />
      {state === 'running' && (
        <p className={styles.quiet}>
          Step {step + 1} of {plan.length}, since <When at={stepSince} />
        </p>
      )}
    </section>
  );
}
