import type { components } from '@tessera/bff-account-contract/openapi';
import type { Api } from '@tessera/mfe-kit/api';
import { queryOptions } from '@tanstack/react-query';

export type Account = components['schemas']['Account'];

/** Who is signed in; null for a guest. */
export const meQuery = (api: Api) =>
  queryOptions({
    queryKey: ['account', 'me'],
    queryFn: async ({ signal }) =>
      (await api.get<{ account: Account | null }>('/api/account/me', signal)).account,
  });
