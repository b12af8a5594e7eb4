import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names/class-names.ts';

export type StepState = 'done' | 'current' | 'todo' | 'failed';
const spoken: Record<StepState, string> = {
  done: 'Done: ',
  current: 'In progress: ',
  todo: 'To come: ',
  failed: 'Failed: ',
};

export interface StepperProps extends Omit<ComponentProps<'ol'>, 'children'> {
  steps: readonly { label: string; note?: ReactNode; state: StepState }[];
}

/** How far something has come: an order on its way, a checkout. */
export function Stepper({ steps, className, ...native }: StepperProps) {
  return (
    <ol {...native} className={classNames('t-stepper', className)}>
      {steps.map(({ label, note, state }) => (
        <li
          key={label}
          className={`t-step t-step-${state}`}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <b>
            <span className="t-visually-hidden">{spoken[state]}</span>
            {label}
          </b>
          {note && <span>{note}</span>}
        </li>
      ))}
    </ol>
  );
}
