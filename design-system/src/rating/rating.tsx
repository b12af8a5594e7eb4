import { classNames } from '../class-names/class-names.ts';
import { Icon } from '../icon/icon.tsx';

export interface RatingProps {
  /** The mean, of `max`. */
  value: number;
  max?: number;
  /** How many reviews it comes from. */
  count?: number;
  /** Where they can be read. */
  href?: string;
  className?: string;
}

/** "4.9 out of 5, 126 reviews": words, with one star to find them by. */
export function Rating({ value, max = 5, count, href, className }: RatingProps) {
  const reviews = count === undefined ? '' : `, ${count} ${count === 1 ? 'review' : 'reviews'}`;
  const content = (
    <>
      <Icon name="star" />
      <span>{`${value.toFixed(1)} out of ${max}${reviews}`}</span>
    </>
  );
  const shared = classNames('t-rating', className);
  return href === undefined ? (
    <span className={shared}>{content}</span>
  ) : (
    <a className={shared} href={href}>
      {content}
    </a>
  );
}
