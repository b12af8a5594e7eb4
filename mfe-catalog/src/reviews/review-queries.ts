import { queryOptions } from '@tanstack/react-query';
import type { Api } from '@tessera/mfe-kit/api';
import type { Reviews, ReviewStanding } from '../shop/api-types.ts';

const pathOf = (handle: string) => `/api/catalog/products/${encodeURIComponent(handle)}`;

/** A page of the published reviews of a product, with the summary of all of them. */
export const reviewsQuery = (api: Api, handle: string, page: number) =>
  queryOptions({
    queryKey: ['reviews', handle, page],
    queryFn: ({ signal }) =>
      api.get<Reviews>(`${pathOf(handle)}/reviews${page > 1 ? `?page=${page}` : ''}`, signal),
  });

/** Whether the visitor may review a product, and their own review. */
export const standingQuery = (api: Api, handle: string) =>
  queryOptions({
    queryKey: ['my-review', handle],
    queryFn: ({ signal }) => api.get<ReviewStanding>(`${pathOf(handle)}/my-review`, signal),
  });

export const sendReview = (api: Api, handle: string, review: object): Promise<unknown> =>
  api.send('PUT', `${pathOf(handle)}/my-review`, review);
