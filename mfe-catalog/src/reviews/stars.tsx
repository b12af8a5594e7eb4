import styles from './reviews.module.css';
import { useReviewsMessages } from '../messages/reviews.ts';

/** How somebody rated it: five stars to see, words to hear. */
export function Stars({ rating }: { rating: number }) {
  const t = useReviewsMessages();
  return (
    <span>
      <span className={styles.stars} aria-hidden="true">
        {'★'.repeat(rating)}
        <i>{'★'.repeat(5 - rating)}</i>
      </span>
      <span className="t-visually-hidden">{t.outOf(rating)}</span>
    </span>
  );
}
