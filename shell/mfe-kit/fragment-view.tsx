import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Api } from './api.ts';
import type { AnyFragment } from './define-fragment.ts';
import { FragmentContext, type ShellRuntime } from './fragment-context.ts';
import { surroundings } from './surround-fragments.ts';

/** All that a fragment's component is rendered from. Replaced as a whole, never changed. */
export interface View {
  props: Record<string, unknown>;
  url: URL;
  data: unknown;
  actionData: unknown;
  status: number;
}

/** Where a mounted fragment reads its current view; a server render has one that never changes. */
export interface ViewStore {
  get(): View;
  subscribe(listener: () => void): () => void;
}

interface Props {
  definition: AnyFragment;
  store: ViewStore;
  queryClient: QueryClient;
  instance: string;
  locale: string;
  api: Api;
  runtime: ShellRuntime | null;
  submit(form: HTMLFormElement | URLSearchParams): Promise<void>;
}

/** The one tree that server and browser both render, so that hydration meets what it expects. */
export function FragmentView(props: Props) {
  const { definition, store, queryClient, instance, locale, api, runtime, submit } = props;
  const view = useSyncExternalStore(store.subscribe, store.get, store.get);
  const context = useMemo(
    () => ({ instance, locale, api, runtime, submit }),
    [instance, locale, api, runtime, submit],
  );
  return (
    <FragmentContext value={context}>
      <QueryClientProvider client={queryClient}>
        {surroundings.reduceRight<ReactNode>(
          (inner, Surrounding) => (
            <Surrounding locale={locale}>{inner}</Surrounding>
          ),
          <definition.Component {...view} />,
        )}
      </QueryClientProvider>
    </FragmentContext>
  );
}
