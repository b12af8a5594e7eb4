import { queryOptions } from '@tanstack/react-query';
import type { components } from '@tessera/bff-account-contract/openapi';
import type { Api } from '@tessera/mfe-kit/api';

export type SavedAddress = components['schemas']['Address'];

const MINUTE_MS = 60_000;

/** A signed-in shopper's addresses as account has them, the default one first. Whoever has none, or whom account cannot answer, has none here. */
export const savedAddressesQuery = (api: Api) =>
  queryOptions({
    queryKey: ['saved-addresses'],
    staleTime: MINUTE_MS,
    retry: false,
    queryFn: async ({ signal }) =>
      (await api.get<{ items: SavedAddress[] }>('/api/account/addresses', signal)).items,
  });
