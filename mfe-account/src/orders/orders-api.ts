import type { components } from '@tessera/bff-account-contract/openapi';
import type { Api } from '@tessera/mfe-kit/api';
import { queryOptions } from '@tanstack/react-query';

export type Order = components['schemas']['Order'];

/** The signed-in person's orders, the newest first. */
export const ordersQuery = (api: Api) =>
  queryOptions({
    queryKey: ['account', 'orders'],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: Order[] }>('/api/account/orders', signal)).items,
  });
