import type { QueryClient } from '@tanstack/react-query';
import type { Api } from './api.ts';
import type { AnyFragment, Head } from './define-fragment.ts';
import type { View } from './fragment-view.tsx';
import { Redirect } from './redirect.ts';

export interface LoadRequest {
  definition: AnyFragment;
  api: Api;
  queryClient: QueryClient;
  props: Record<string, unknown>;
  url: URL;
  locale: string;
  signal: AbortSignal;
  actionData?: unknown;
  /** The status an action answered, kept unless `load` says otherwise. */
  actionStatus?: number;
}

export type Loaded =
  | { kind: 'redirect'; redirect: Redirect }
  | { kind: 'view'; view: View; head: Head | null; cacheControl: string | null };

/** Runs a fragment's `load` and says what to show. Throws what `load` throws, but for a redirect. */
export async function loadFragment(request: LoadRequest): Promise<Loaded> {
  const { definition, api, queryClient, props, url, locale, signal } = request;
  const actionData = request.actionData ?? null;
  try {
    const result = await definition.load?.({
      api,
      queryClient,
      props,
      url,
      locale,
      signal,
      actionData,
    });
    return {
      kind: 'view',
      view: {
        props,
        url,
        data: result?.data,
        actionData,
        status: result?.status ?? request.actionStatus ?? 200,
      },
      head: result?.head ?? null,
      cacheControl: result?.cacheControl ?? null,
    };
  } catch (thrown) {
    if (thrown instanceof Redirect) return { kind: 'redirect', redirect: thrown };
    throw thrown;
  }
}
