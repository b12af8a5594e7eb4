import type { Context, Hono } from 'hono';
import { problemResponse, toProblem } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { requestHeaders } from '../gateway/forward-headers.ts';
import { passResponse } from '../gateway/pass-response.ts';
import { acceptTraceparent, childTraceparent } from '../observe/traceparent.ts';
import { clientAddress } from '../security/client-address.ts';
import { isForeign } from '../security/is-foreign.ts';
import { publicOrigin } from '../security/public-origin.ts';
import { parseCookies } from '../upstream/cookies.ts';
import { forwardStream, type StreamedResult } from './forward-stream.ts';
import { isInternalPath } from './is-internal-path.ts';

interface ProxyDeps {
  /** Address of the registry; null: there is none. */
  registryUrl: string | null;
  publicUrl: string;
}

/** An upload holds all files of a release. */
export const uploadLimit = 64 * 1024 * 1024;
/** Looking is quick; an upload is read whole before it is answered. */
const headersTimeoutMs = (method: string) =>
  method === 'GET' || method === 'HEAD' ? 10_000 : 60_000;
const sessionCookie = 'releases_session';

/**
 * `/_releases/*`: the registry's console and API at the shop's address. Bodies and answers stream; what is for
 * processes of the shop only is not passed on. The registry's troubles are no page's, so no breaker hears of them.
 */
export function mountConsoleProxy(app: Hono<ServiceEnv>, deps: ProxyDeps): void {
  const handler = (c: Context<ServiceEnv>) => forward(c, deps);
  app.all('/_releases', handler);
  app.all('/_releases/*', handler);
}

async function forward(c: Context<ServiceEnv>, deps: ProxyDeps): Promise<Response> {
  const { registryUrl, publicUrl } = deps;
  const { requestId } = c.var;
  const header = (name: string) => c.req.header(name);
  const { method, body } = c.req.raw;
  const { pathname, search } = new URL(c.req.url);
  const refuse = (status: number, type: string, detail: string) =>
    problemResponse(toProblem(status, { type, detail }), requestId);

  if (registryUrl === null || isInternalPath(pathname)) {
    return refuse(404, 'not-found', `There is nothing at ${pathname}. Check the address.`);
  }
  const origin = publicOrigin(header, publicUrl);
  if (isForeign(method, header, [origin, new URL(publicUrl).origin])) {
    const detail = 'This request comes from another site, so nothing was changed.';
    return refuse(403, 'foreign-origin', detail);
  }
  const length = header('content-length');
  const result: StreamedResult =
    Number(length ?? 0) > uploadLimit
      ? { ok: false, reason: 'too-large' }
      : await forwardStream({
          method,
          url: new URL(pathname + search, registryUrl),
          headers: {
            ...requestHeaders(c.req.raw.headers),
            ...ownHeaders(c, origin),
            ...(length && body ? { 'content-length': length } : {}),
          },
          body,
          bodyLimit: uploadLimit,
          headersTimeoutMs: headersTimeoutMs(method),
          signal: c.req.raw.signal,
        });
  if (result.ok) {
    const response = passResponse(result.response, {
      method,
      acceptEncoding: header('accept-encoding') ?? null,
    });
    response.headers.set('x-request-id', requestId);
    return response;
  }
  if (result.reason === 'too-large') {
    const detail = `The body is larger than ${uploadLimit / 1024 / 1024} MiB, which is the most that is taken; nothing was stored.`;
    return refuse(413, 'too-large', detail);
  }
  c.var.log.warn({ reason: result.reason }, 'the release registry did not answer');
  return away(c, requestId, method);
}

function ownHeaders(c: Context<ServiceEnv>, origin: string): Record<string, string> {
  const session = parseCookies(c.req.header('cookie')).get(sessionCookie);
  const authorization = c.req.header('authorization');
  const client = clientAddress(c);
  const { protocol, host } = new URL(origin);
  return {
    ...(session ? { cookie: `${sessionCookie}=${session}` } : {}),
    ...(authorization ? { authorization } : {}),
    ...(client ? { 'x-forwarded-for': client } : {}),
    'x-forwarded-proto': protocol.slice(0, -1),
    'x-forwarded-host': host,
    'x-request-id': c.var.requestId,
    traceparent: childTraceparent(acceptTraceparent(c.req.header('traceparent'))),
    'accept-encoding': 'identity',
  };
}

function away(c: Context<ServiceEnv>, requestId: string, method: string): Response {
  const maybe =
    method === 'GET' || method === 'HEAD'
      ? ''
      : ' What you sent may have been carried out: look before you send it again.';
  const detail = `The release registry does not answer right now. The shop goes on with the releases it has.${maybe} Try again in some seconds.`;
  if (c.req.header('accept')?.includes('text/html')) {
    return new Response(`${detail}\n`, {
      status: 503,
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
        'retry-after': '5',
      },
    });
  }
  const response = problemResponse(toProblem(503, { type: 'registry-away', detail }), requestId);
  response.headers.set('retry-after', '5');
  return response;
}
