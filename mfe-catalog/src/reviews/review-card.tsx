import { formatDate } from '@tessera/design-system/format';
import type { Review } from '../shop/api-types.ts';
import styles from './reviews.module.css';
import { useMessages } from '../messages/messages.ts';
import { useReviewsMessages } from '../messages/reviews.ts';
import { useLocale } from '@tessera/mfe-kit/use-messages';
import { Stars } from './stars.tsx';

/** One review: plain text, in the paragraphs its author made. */
export function ReviewCard({ review }: { review: Review }) {
  const { comma } = useMessages();
  const t = useReviewsMessages();
  const locale = useLocale();
  return (
    <article className={styles.card}>
      <Stars rating={review.rating} />
      <h3 dir="auto">{review.title}</h3>
      <p className={styles.body} dir="auto">
        {review.body}
      </p>
      <p className="t-muted t-small">
        <bdi>{review.author}</bdi>
        {comma}
        <time dateTime={review.writtenOn}>{formatDate(review.writtenOn, 'long', locale)}</time>
        {' · '}
        {review.bought ? t.bought : t.example}
      </p>
    </article>
  );
}
