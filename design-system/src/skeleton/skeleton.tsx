import type { ComponentProps } from 'react';
import { classNames } from '../class-names/class-names.ts';

export interface SkeletonProps extends Omit<ComponentProps<'div'>, 'children'> {
  lines?: number;
  shape?: 'line' | 'block' | 'card';
}

/** The place of something that is loading. Silent: whoever shows it says so in a live region. */
export function Skeleton({
  shape = 'line',
  lines = shape === 'card' ? 3 : 1,
  className,
  ...native
}: SkeletonProps) {
  return (
    <div
      {...native}
      aria-hidden="true"
      className={classNames('t-skeleton', `t-skeleton-${shape}`, className)}
    >
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  );
}
