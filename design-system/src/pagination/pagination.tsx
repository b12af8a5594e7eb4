import type { ComponentProps } from 'react';
import { ButtonLink } from '../button/button.tsx';
import { classNames } from '../class-names/class-names.ts';

export interface PaginationProps extends ComponentProps<'nav'> {
  /** How many have been shown up to here, of how many. */
  shown: number;
  total: number;
  nextHref?: string | null | undefined;
  prevHref?: string | null | undefined;
  /** "Show 24 more" */
  moreLabel: string;
  noun?: string;
}

/** The end of a list: how much was seen, and real links onwards and back. */
export function Pagination({
  shown,
  total,
  nextHref,
  prevHref,
  moreLabel,
  noun = 'prints',
  className,
  ...native
}: PaginationProps) {
  return (
    <nav aria-label="Pages" {...native} className={classNames('t-pagination', className)}>
      <p className="t-muted">
        You have seen {shown} of {total} {noun}
      </p>
      <progress value={shown} max={Math.max(total, 1)} aria-hidden="true" />
      <div className="t-actions">
        {prevHref && (
          <ButtonLink href={prevHref} variant="secondary" rel="prev">
            Previous page
          </ButtonLink>
        )}
        {nextHref && (
          <ButtonLink href={nextHref} variant="secondary" rel="next">
            {moreLabel}
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
