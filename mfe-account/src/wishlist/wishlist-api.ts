import type { components } from '@tessera/bff-account-contract/openapi';
import type { Api } from '@tessera/mfe-kit/api';
import { queryOptions } from '@tanstack/react-query';

export type Wish = components['schemas']['Wish'];
export type Wishlist = components['schemas']['Wishlist'];

const itemPath = (handle: string) => `/api/account/wishlist/items/${encodeURIComponent(handle)}`;

/** The wishlist of whoever is looking, signed in or not. */
export const wishlistQuery = (api: Api) =>
  queryOptions({
    queryKey: ['account', 'wishlist'],
    queryFn: ({ signal }) => api.get<Wishlist>('/api/account/wishlist', signal),
  });

/** The handles of the prints in it. */
export const keptQuery = (api: Api) =>
  queryOptions({
    queryKey: ['account', 'wishlist', 'kept'],
    queryFn: async ({ signal }): Promise<readonly string[]> =>
      (await api.get<Wishlist>('/api/account/wishlist', signal)).items.map(({ handle }) => handle),
  });

/** Whether one print is in it. */
export const savedQuery = (api: Api, handle: string) =>
  queryOptions({
    queryKey: ['account', 'wishlist', handle],
    queryFn: async ({ signal }) =>
      (await api.get<{ saved: boolean }>(itemPath(handle), signal)).saved,
  });

/** Keeps a print, or takes it out. Doing it twice is doing it once. */
export async function setSaved(api: Api, handle: string, saved: boolean): Promise<void> {
  await api.send(saved ? 'PUT' : 'DELETE', itemPath(handle));
}
