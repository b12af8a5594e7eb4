import type { components } from '@tessera/bff-account-contract/openapi';
import type { Api } from '@tessera/mfe-kit/api';
import { queryOptions } from '@tanstack/react-query';

export type Passkey = components['schemas']['Passkey'];

/** The passkeys of the account, the newest first. */
export const passkeysQuery = (api: Api) =>
  queryOptions({
    queryKey: ['account', 'passkeys'],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: Passkey[] }>('/api/account/passkeys', signal)).items,
  });
