import { useQuery } from '@tanstack/react-query';
import { Pagination } from '@tessera/design-system/pagination';
import { useApi } from '@tessera/mfe-kit/hooks';
import { MyReview } from './my-review.tsx';
import { ReviewCard } from './review-card.tsx';
import { reviewPage, reviewPageHref } from './review-page.ts';
import { reviewsQuery, standingQuery } from './review-queries.ts';
import { ReviewSummary } from './review-summary.tsx';
import { useReviewsMessages } from '../messages/reviews.ts';
import styles from './reviews.module.css';

/** What customers say of a product. Without an answer of the service the page does without. */
export function ReviewsSection({ handle, url }: { handle: string; url: URL }) {
  const t = useReviewsMessages();
  const api = useApi();
  const page = reviewPage(url.searchParams);
  const { data: reviews } = useQuery(reviewsQuery(api, handle, page));
  const { data: mine } = useQuery(standingQuery(api, handle));
  if (!reviews) return null;
  const { items, total, perPage } = reviews;
  const shown = Math.min(page * perPage, total);
  return (
    <section id="reviews" className={styles.section} aria-labelledby="reviews-heading">
      <h2 id="reviews-heading">{t.heading}</h2>
      <div className={styles.columns}>
        <div className={styles.side}>
          <ReviewSummary reviews={reviews} />
          {mine && <MyReview handle={handle} mine={mine} />}
        </div>
        <div>
          {items.map((review) => (
            <ReviewCard key={review.id} review={review} />
          ))}
          {total > perPage && (
            <Pagination
              aria-label={t.heading}
              shown={shown}
              total={total}
              seenLabel={t.seen(shown, total)}
              prevHref={page > 1 ? reviewPageHref(url, page - 1) : null}
              nextHref={shown < total ? reviewPageHref(url, page + 1) : null}
              moreLabel={t.more(total - shown)}
            />
          )}
        </div>
      </div>
    </section>
  );
}
