import { useQuery } from '@tanstack/react-query';
import { Rating } from '@tessera/design-system/rating';
import { useApi } from '@tessera/mfe-kit/hooks';
import { reviewPage } from './review-page.ts';
import { reviewsQuery } from './review-queries.ts';

/** What customers think on average, leading to their words; nothing while nobody said anything. */
export function RatingLink({ handle, url }: { handle: string; url: URL }) {
  const { data } = useQuery(reviewsQuery(useApi(), handle, reviewPage(url.searchParams)));
  if (data === undefined || data.average === null) return null;
  return <Rating value={data.average} count={data.total} href="#reviews" />;
}
