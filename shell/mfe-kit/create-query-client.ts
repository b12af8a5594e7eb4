import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api.ts';

/** A fragment's own query client. Data from the server counts as fresh for a minute: no refetch at hydration. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) =>
          failures < 1 && !(error instanceof ApiProblem && error.status < 500),
      },
      // Offline, a change is kept by the worker or refused in words; it does not wait where nobody sees it.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
