import type { ComponentProps } from 'react';
import { ButtonLink } from '../button/button.tsx';
import { classNames } from '../class-names/class-names.ts';
import { useDesignLanguage } from '../language/language.tsx';

export interface PaginationProps extends ComponentProps<'nav'> {
  /** How many have been shown up to here, of how many. */
  shown: number;
  total: number;
  /** Says how many were seen; without it they are prints. */
  seenLabel?: string;
  nextHref?: string | null | undefined;
  prevHref?: string | null | undefined;
  /** "Show 24 more" */
  moreLabel: string;
}

/** The end of a list: how much was seen, and real links onwards and back. */
export function Pagination({
  shown,
  total,
  seenLabel,
  nextHref,
  prevHref,
  moreLabel,
  className,
  ...native
}: PaginationProps) {
  const { words } = useDesignLanguage();
  return (
    <nav aria-label={words.pages} {...native} className={classNames('t-pagination', className)}>
      <p className="t-muted">{seenLabel ?? words.seen(shown, total)}</p>
      <progress value={shown} max={Math.max(total, 1)} aria-hidden="true" />
      <div className="t-actions">
        {prevHref && (
          <ButtonLink href={prevHref} variant="secondary" rel="prev">
            {words.previousPage}
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
