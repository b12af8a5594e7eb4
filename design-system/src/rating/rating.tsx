import { classNames } from '../class-names/class-names.ts';
import { Icon } from '../icon/icon.tsx';
import { useDesignLanguage } from '../language/language.tsx';

export interface RatingProps {
  /** The mean, of `max`. */
  value: number;
  max?: number;
  /** How many reviews it comes from. */
  count?: number;
  /** Where they can be read. */
  href?: string;
  /** In little room: "4.9 (126)" to see, the words to hear. */
  compact?: boolean;
  className?: string;
}

// Once for all cards of a list.
const means = new Map<string, Intl.NumberFormat>();
function meanIn(locale: string): Intl.NumberFormat {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const known = means.get(locale) ?? new Intl.NumberFormat(locale, digits);
  means.set(locale, known);
  return known;
}

/** "4.9 out of 5, 126 reviews": words, with one star to find them by. */
export function Rating({ value, max = 5, count, href, compact = false, className }: RatingProps) {
  const { locale, words, local } = useDesignLanguage();
  const mean = meanIn(locale).format(value);
  const said = count === undefined ? words.rating(mean, max) : words.ratingOf(mean, max, count);
  const content = (
    <>
      <Icon name="star" />
      {compact && (
        <span aria-hidden="true">{count === undefined ? mean : `${mean} (${count})`}</span>
      )}
      <span className={compact ? 't-visually-hidden' : undefined}>{said}</span>
    </>
  );
  const shared = classNames('t-rating', compact && 't-rating-compact', className);
  return href === undefined ? (
    <span className={shared}>{content}</span>
  ) : (
    <a className={shared} href={local(href)}>
      {content}
    </a>
  );
}
