import type { Reviews, ReviewStanding } from '../shop/api-types.ts';

/** A page of eight reviews, half of them by customers. */
export function testReviews(page = 1): Reviews {
  const perPage = 6;
  const count = page === 1 ? 6 : 2;
  return {
    average: 4.5,
    total: 8,
    distribution: [5, 4, 3, 2, 1].map((stars) => ({ stars, count: stars > 3 ? 4 : 0 })),
    items: Array.from({ length: count }, (_, index) => ({
      id: index + 1,
      rating: 5 - (index % 2),
      title: `Title ${index + 1}`,
      body: 'First line.\nSecond <b>line</b>.',
      author: 'Ada',
      writtenOn: '2026-05-01',
      bought: index % 2 === 0,
    })),
    page,
    perPage,
  };
}

export const noReviews: Reviews = {
  average: null,
  total: 0,
  distribution: [5, 4, 3, 2, 1].map((stars) => ({ stars, count: 0 })),
  items: [],
  page: 1,
  perPage: 6,
};

export const testStanding = (
  standing: ReviewStanding['standing'],
  state?: 'pending' | 'published' | 'refused',
): ReviewStanding => ({
  standing,
  review: state
    ? {
        rating: 4,
        title: 'A calm print',
        body: 'It hangs in the hall.',
        author: 'Ada',
        writtenOn: '2026-05-01',
        state,
        reason: state === 'refused' ? 'It is about another print.' : null,
      }
    : null,
});
