import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { useDesignLanguage } from '../language/language.tsx';

export type StepState = 'done' | 'current' | 'todo' | 'failed';

export interface StepperProps extends Omit<ComponentProps<'ol'>, 'children'> {
  steps: readonly { label: string; note?: ReactNode; state: StepState }[];
}

/** How far something has come: an order on its way, a checkout. */
export function Stepper({ steps, className, ...native }: StepperProps) {
  const { words } = useDesignLanguage();
  return (
    <ol {...native} className={classNames('t-stepper', className)}>
      {steps.map(({ label, note, state }) => (
        <li
          key={label}
          className={`t-step t-step-${state}`}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <b>
            <span className="t-visually-hidden">{words.step[state]}</span>
            {label}
          </b>
          {note && <span>{note}</span>}
        </li>
      ))}
    </ol>
  );
}
