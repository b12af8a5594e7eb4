import type { components } from '@tessera/bff-account-contract/openapi';
import type { Api } from '@tessera/mfe-kit/api';
import { queryOptions } from '@tanstack/react-query';

export type Session = components['schemas']['Session'];

/** Where the account is signed in, this browser first. */
export const sessionsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['account', 'sessions'],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: Session[] }>('/api/account/sessions', signal)).items,
  });
