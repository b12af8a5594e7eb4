import { hydrate, type DehydratedState } from '@tanstack/react-query';
import { useEffect } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { createBrowserApi } from './browser-api.ts';
import { createQueryClient } from './create-query-client.ts';
import type { AnyFragment, Head } from './define-fragment.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import type { ShellRuntime } from './fragment-context.ts';
import { FragmentView, type View } from './fragment-view.tsx';
import { loadFragment } from './load-fragment.ts';
import { loadMessages } from './messages.ts';
import { Redirect } from './redirect.ts';

/** What the server sent beside the fragment's HTML. */
export interface ServerState {
  state: unknown;
  data: { data: unknown; actionData: unknown; status: number } | null;
}

export interface MountOptions {
  definition: AnyFragment;
  element: HTMLElement;
  /** Name for messages: `cart/mini-cart`. */
  owner: string;
  instance: string;
  props: Record<string, unknown>;
  url: string;
  locale: string;
  runtime: ShellRuntime;
  /** What is said where the fragment stops working; `{owner}` is its name. English from an older shell. */
  words?: { fragmentBroke: string; tryAgain: string };
  /** Given when the element holds server-rendered HTML of this fragment: hydrate, fetch nothing. */
  server: ServerState | null;
  /** A form was answered in place, and the page says something else of itself now. */
  onHead?(head: Head): void;
  onError(error: unknown, phase: 'render' | 'hydrate'): void;
}

/** A fragment at work in the page. */
export interface Mounted {
  head: Head | null;
  status: number;
  /** New props or a new URL: loads, then shows. The old view stays until then. */
  update(change: { props?: Record<string, unknown>; url?: string }): Promise<void>;
  unmount(): void;
}

interface LifeProps {
  onMounted: () => void;
  onUnmounted: () => void;
  children: React.ReactNode;
}

// Outside of the error boundary: a fragment that throws while mounting has still been mounted.
function Life({ onMounted, onUnmounted, children }: LifeProps) {
  useEffect(() => {
    onMounted();
    // React cleans up parents first: a microtask later the children's effects have ended too.
    return () => queueMicrotask(onUnmounted);
  }, [onMounted, onUnmounted]);
  return children;
}

/**
 * Mounts a fragment into an element, hydrating what the server rendered. Rejects when loading fails
 * (an `ApiProblem`) or throws a {@link Redirect}; resolves once React has committed.
 * Exposed by every remote, so that a micro-frontend is mounted by the React it was built for.
 */
export async function mountFragment(options: MountOptions): Promise<Mounted> {
  const { definition, element, instance, locale, runtime, server } = options;
  const queryClient = createQueryClient();
  const api = createBrowserApi();
  let loading = new AbortController();
  const listeners = new Set<() => void>();
  let view: View;
  let head: Head | null = null;

  const load = async (
    props: Record<string, unknown>,
    url: URL,
    acted?: { status: number; data: unknown },
  ) => {
    const loaded = await loadFragment({
      definition,
      api,
      queryClient,
      props,
      url,
      locale,
      signal: loading.signal,
      ...(acted ? { actionData: acted.data, actionStatus: acted.status } : {}),
    });
    if (loaded.kind === 'redirect') throw loaded.redirect;
    head = loaded.head;
    return loaded.view;
  };

  await loadMessages(locale);
  const url = new URL(options.url, location.origin);
  if (server) {
    if (server.state) hydrate(queryClient, server.state as DehydratedState);
    view = {
      props: options.props,
      url,
      data: server.data?.data ?? undefined,
      actionData: server.data?.actionData ?? null,
      status: server.data?.status ?? 200,
    };
  } else {
    view = await load(options.props, url);
  }

  const show = (next: View) => {
    view = next;
    for (const listener of listeners) listener();
  };

  const submit = async (source: HTMLFormElement | URLSearchParams) => {
    const form =
      source instanceof URLSearchParams
        ? source
        : new URLSearchParams(
            [...new FormData(source)].map(([key, value]) => [key, String(value)]),
          );
    if (!definition.action) throw new Error(`${options.owner} has no action for a form.`);
    const acted = await definition.action({ api, form, props: view.props, url: view.url, locale });
    await queryClient.invalidateQueries();
    if (acted instanceof Redirect) await runtime.navigate(acted.location);
    else {
      show(await load(view.props, view.url, acted));
      if (head) options.onHead?.(head);
    }
  };

  const mounted = Promise.withResolvers<void>();
  // Not right after `root.unmount()`: inside another root's commit React ends the effects later, and a query
  // that loses its last observer after it was cleared waits five minutes, with all this in its hands.
  const forget = () => {
    // `clear` forgets mutations but leaves their timers of five minutes running.
    for (const mutation of queryClient.getMutationCache().getAll()) mutation.destroy();
    queryClient.clear();
  };
  const tree = (
    <Life onMounted={mounted.resolve} onUnmounted={forget}>
      <ErrorBoundary
        owner={options.owner}
        {...(options.words && { words: options.words })}
        onError={(error) => options.onError(error, 'render')}
        onRetry={() => void queryClient.resetQueries()}
      >
        <FragmentView
          definition={definition}
          store={{
            get: () => view,
            subscribe: (listener) => {
              listeners.add(listener);
              return () => listeners.delete(listener);
            },
          }}
          queryClient={queryClient}
          instance={instance}
          locale={locale}
          api={api}
          runtime={runtime}
          submit={submit}
        />
      </ErrorBoundary>
    </Life>
  );
  const rootOptions = {
    identifierPrefix: `${instance}-`,
    onRecoverableError: (error: unknown) => options.onError(error, 'hydrate'),
    // The boundary has shown it already; React's default would log it a second time.
    onCaughtError: () => {},
  };
  let root: Root;
  if (server) {
    root = hydrateRoot(element, tree, rootOptions);
  } else {
    element.replaceChildren();
    root = createRoot(element, rootOptions);
    root.render(tree);
  }
  await mounted.promise;

  return {
    get head() {
      return head;
    },
    get status() {
      return view.status;
    },
    async update(change) {
      loading.abort();
      loading = new AbortController();
      const { signal } = loading;
      const next = await load(
        change.props ?? view.props,
        change.url === undefined ? view.url : new URL(change.url, location.origin),
      );
      if (!signal.aborted) show(next);
    },
    unmount() {
      loading.abort();
      root.unmount();
    },
  };
}
