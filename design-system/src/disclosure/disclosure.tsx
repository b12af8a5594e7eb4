import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names/class-names.ts';

export interface DisclosureProps extends ComponentProps<'details'> {
  summary: ReactNode;
  /** Disclosures of one name close each other. */
  name?: string;
}

/** Opens and closes without script. */
export function Disclosure({ summary, className, children, ...native }: DisclosureProps) {
  return (
    <details {...native} className={classNames('t-disclosure', className)}>
      <summary>{summary}</summary>
      <div className="t-disclosure-body">{children}</div>
    </details>
  );
}
