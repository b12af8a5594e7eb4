import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { unreachable, type Api } from '@tessera/mfe-kit/api';
import { FragmentContext } from '@tessera/mfe-kit/fragment-context';
import type { ReactNode } from 'react';

const nobody = () => Promise.reject(unreachable());
const api: Api = { get: nobody, send: nobody };
const value = { instance: 's1', locale: 'en-IE', api, runtime: null, submit: nobody };
const queryClient = new QueryClient();

/** What a fragment has around it, for stories: English, no runtime, and a service that cannot be reached. */
export function InFragment({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <FragmentContext value={value}>{children}</FragmentContext>
    </QueryClientProvider>
  );
}
