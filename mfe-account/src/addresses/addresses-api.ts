import type { components } from '@tessera/bff-account-contract/openapi';
import type { Api } from '@tessera/mfe-kit/api';
import { queryOptions } from '@tanstack/react-query';

export type Address = components['schemas']['Address'];

/** The signed-in person's addresses, the default one first. */
export const addressesQuery = (api: Api) =>
  queryOptions({
    queryKey: ['account', 'addresses'],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: Address[] }>('/api/account/addresses', signal)).items,
  });
