import { ButtonLink } from '@tessera/design-system/button';
import { Notice } from '@tessera/design-system/notice';
import type { ReviewStanding } from '../shop/api-types.ts';
import { useReviewsMessages } from '../messages/reviews.ts';

/** What the visitor can do: write, wait, change, or read why they cannot. */
export function MyReview({ handle, mine }: { handle: string; mine: ReviewStanding }) {
  const t = useReviewsMessages();
  const { standing, review } = mine;
  const link = (label: string) => (
    <ButtonLink variant="secondary" href={`/products/${encodeURIComponent(handle)}/review`}>
      {label}
    </ButtonLink>
  );
  switch (review?.state) {
    case 'pending':
      return (
        <>
          <Notice tone="info" title={t.waiting}>
            <p>{t.waitingWhy}</p>
          </Notice>
          {link(t.change)}
        </>
      );
    case 'refused':
      return (
        <>
          <Notice tone="warning" title={t.refused}>
            <p dir="auto">{review.reason}</p>
          </Notice>
          {link(t.writeAnew)}
        </>
      );
    case 'published':
      return (
        <>
          <p>{t.published}</p>
          {link(t.change)}
        </>
      );
    default:
      return (
        <>
          <p className="t-muted">{t.whoMay}</p>
          {standing !== 'not-bought' && link(t.write)}
        </>
      );
  }
}
