import { Rating } from '@tessera/design-system/rating';
import type { Reviews } from '../shop/api-types.ts';
import styles from './reviews.module.css';
import { useReviewsMessages } from '../messages/reviews.ts';

/** The mean, and how many gave how many stars. */
export function ReviewSummary({ reviews }: { reviews: Reviews }) {
  const t = useReviewsMessages();
  if (reviews.average === null) return <p>{t.none}</p>;
  return (
    <div>
      <Rating value={reviews.average} count={reviews.total} />
      <dl className={styles.distribution}>
        {reviews.distribution.map(({ stars, count }) => (
          <div key={stars}>
            <dt>{t.stars(stars)}</dt>
            <dd>
              <progress value={count} max={reviews.total} aria-hidden="true" />
              {count}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
