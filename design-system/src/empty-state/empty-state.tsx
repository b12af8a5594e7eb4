import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names/class-names.ts';

export interface EmptyStateProps extends Omit<ComponentProps<'div'>, 'title'> {
  title: ReactNode;
  action?: ReactNode;
  headingLevel?: 1 | 2 | 3;
}

/** Nothing here: says why and what to do instead. */
export function EmptyState({
  title,
  action,
  headingLevel = 2,
  children,
  className,
  ...native
}: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div {...native} className={classNames('t-empty', className)}>
      <Heading>{title}</Heading>
      <div className="t-empty-body">{children}</div>
      {action}
    </div>
  );
}
