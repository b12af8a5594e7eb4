import { dehydrate } from '@tanstack/react-query';
import { PassThrough } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { ApiProblem, readReply, type Api } from './api.ts';
import { createQueryClient } from './create-query-client.ts';
import type { AnyFragment } from './define-fragment.ts';
import { FragmentView } from './fragment-view.tsx';
import { loadFragment, type Loaded } from './load-fragment.ts';
import { loadMessages } from './messages.ts';
import { Redirect } from './redirect.ts';

/** What a BFF hands to a release's server bundle. */
export interface RenderRequest {
  fragment: string;
  props: Record<string, unknown>;
  /** Path and search of the page. */
  url: string;
  method: 'GET' | 'POST';
  form: [string, string][] | null;
  instance: string;
  nonce: string;
  locale: string;
  /** Public origin of the shop, for absolute addresses. */
  origin: string;
  api(request: {
    method: string;
    path: string;
    headers: Record<string, string>;
    body: string | null;
  }): Promise<{ status: number; headers: Record<string, string>; body: string }>;
}

export interface RenderResult {
  status: number;
  headers: Record<string, string>;
  preamble: { head: unknown; state: unknown; data: unknown };
  html: AsyncIterable<string>;
}

const nothing = (async function* () {})();

const redirected = ({ location, status }: Redirect): RenderResult => ({
  status,
  headers: { location },
  preamble: { head: null, state: null, data: null },
  html: nothing,
});

const unanswered = (problem: ApiProblem): RenderResult => ({
  status: problem.status >= 500 ? 503 : problem.status,
  headers: { 'content-type': 'application/problem+json' },
  preamble: { head: null, state: null, data: null },
  html: (async function* () {
    yield JSON.stringify(problem.problem);
  })(),
});

const inProcessApi = (call: RenderRequest['api']): Api => ({
  get: async <T,>(path: string) => {
    const reply = await call({ method: 'GET', path, headers: {}, body: null });
    return readReply<T>(reply.status, reply.body);
  },
  send: async <T,>(
    method: string,
    path: string,
    json?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const reply = await call({
      method,
      path,
      headers: json === undefined ? headers : { 'content-type': 'application/json', ...headers },
      body: json === undefined ? null : JSON.stringify(json),
    });
    return readReply<T>(reply.status, reply.body);
  },
});

async function act(definition: AnyFragment, request: RenderRequest, api: Api, url: URL) {
  if (request.method !== 'POST') return null;
  if (!definition.action) {
    throw new ApiProblem({
      type: 'method-not-allowed',
      title: 'This page takes no form',
      status: 405,
      detail: `Nothing was changed. Open ${url.pathname} again and use the form that is shown there.`,
    });
  }
  const form = new URLSearchParams(request.form ?? []);
  const { props, locale } = request;
  return definition.action({ api, form, props, url, locale });
}

/**
 * Makes the `render` of a server bundle: action (for a posted form), load, then React streaming.
 * Resolves as soon as status and head are known and the first HTML is ready; a problem of the BFF's
 * API becomes the fragment's status.
 */
export function createRenderer(definitions: Record<string, AnyFragment>) {
  return async function render(request: RenderRequest): Promise<RenderResult> {
    const definition = definitions[request.fragment];
    if (!definition) {
      return unanswered(
        new ApiProblem({
          type: 'unknown-fragment',
          title: 'Unknown fragment',
          status: 404,
          detail: `This release has no fragment "${request.fragment}".`,
        }),
      );
    }
    const api = inProcessApi(request.api);
    const queryClient = createQueryClient();
    const url = new URL(request.url, request.origin);
    let loaded: Loaded;
    await loadMessages(request.locale);
    try {
      const acted = await act(definition, request, api, url);
      if (acted instanceof Redirect) return redirected(acted);
      loaded = await loadFragment({
        definition,
        api,
        queryClient,
        props: request.props,
        url,
        locale: request.locale,
        signal: new AbortController().signal,
        ...(acted ? { actionData: acted.data, actionStatus: acted.status } : {}),
      });
    } catch (thrown) {
      if (thrown instanceof ApiProblem) return unanswered(thrown);
      throw thrown;
    }
    if (loaded.kind === 'redirect') return redirected(loaded.redirect);
    const { view, head, cacheControl } = loaded;

    const html = await new Promise<AsyncIterable<string>>((resolve, reject) => {
      const { pipe } = renderToPipeableStream(
        <FragmentView
          definition={definition}
          store={{ get: () => view, subscribe: () => () => {} }}
          queryClient={queryClient}
          instance={request.instance}
          locale={request.locale}
          api={api}
          runtime={null}
          submit={async () => {}}
        />,
        {
          identifierPrefix: `${request.instance}-`,
          nonce: request.nonce,
          onShellReady() {
            resolve(pipe(new PassThrough({ encoding: 'utf8' })) as AsyncIterable<string>);
          },
          onShellError: reject,
          onError(error) {
            console.error(error);
          },
        },
      );
    });
    return {
      status: view.status,
      headers: cacheControl ? { 'cache-control': cacheControl } : {},
      preamble: {
        head,
        state: dehydrate(queryClient),
        data: { data: view.data ?? null, actionData: view.actionData, status: view.status },
      },
      html,
    };
  };
}
