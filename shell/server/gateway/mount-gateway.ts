import type { Context, Hono } from 'hono';
import { problemResponse, toProblem } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Tokens } from '@tessera/bff-kit/tokens';
import type { Language } from '@tessera/mfe-kit/locales';
import type { Fault } from '@tessera/releases/fault';
import { readCurrency } from '../currency/read-currency.ts';
import { endureFaults, faultsOn } from '../faults/endure-faults.ts';
import { chooseLocale } from '../language/choose-locale.ts';
import { pageLanguage } from '../language/page-language.ts';
import { acceptTraceparent, childTraceparent } from '../observe/traceparent.ts';
import { overrideCookieName } from '../overrides/override-cookie.ts';
import { readVisitorPass } from '../overrides/visitor-pass.ts';
import { isCompositionId } from '../releases/composition-id.ts';
import type { CompositionState } from '../releases/composition-state.ts';
import { clientAddress } from '../security/client-address.ts';
import { isForeign } from '../security/is-foreign.ts';
import { publicOrigin } from '../security/public-origin.ts';
import { cookieHeader, ownSetCookies, parseCookies } from '../upstream/cookies.ts';
import type { Upstreams } from '../upstream/upstreams.ts';
import type { Identified, IdentifyVisitor } from '../visitor/identify-visitor.ts';
import { sessionCookieName, type SessionLookup } from '../visitor/session-lookup.ts';
import { requestHeaders } from './forward-headers.ts';
import { gatewayProblem } from './gateway-problem.ts';
import { passResponse } from './pass-response.ts';
import { publicFiles } from './public-files.ts';
import { bodyLimit, readBody } from './read-body.ts';

interface GatewayDeps {
  upstreams: Upstreams;
  tokens: Tokens;
  identify: IdentifyVisitor;
  sessions: SessionLookup;
  publicUrl: string;
  /** The languages that visitors are offered. */
  languages: readonly Language[];
  /** What has become of the set of releases a page runs; null: current, or not known. */
  stateOf(composition: string): CompositionState | null;
  /** The drills that are on for whoever sends these cookies; null: none. */
  faults(cookies: ReadonlyMap<string, string>): Promise<readonly Fault[] | null>;
}

const headersTimeoutMs = 5_000;
const uploadTimeoutMs = 10_000;
const isUpload = (type: string | undefined) => /^(multipart\/|text\/csv)/i.test(type ?? '');
const isSafe = (method: string) => ['GET', 'HEAD', 'OPTIONS'].includes(method);

/** `/api/<service>/*`: the one way from a browser to a service's API. */
export function mountGateway(app: Hono<ServiceEnv>, deps: GatewayDeps): void {
  for (const [path, api] of Object.entries(publicFiles)) {
    app.get(path, (c) => forward(c, deps, null, api(c.req.path)));
  }
  app.all('/api/*', async (c) => {
    const composition = c.req.header('tessera-composition');
    const known = isCompositionId(composition) ? composition : null;
    if (known) c.set('log', c.var.log.child({ composition: known }));
    const response = await forward(c, deps, known);
    response.headers.set('x-request-id', c.var.requestId);
    // Whoever has an override asked for the releases they run.
    const own = c.req.header('cookie')?.includes(`${overrideCookieName}=`);
    const state = known && !own ? deps.stateOf(known) : null;
    if (state && state !== 'current') response.headers.set('tessera-composition-state', state);
    return response;
  });
}

/** Who calls, in which currency, and from a page in which language. */
async function identifyCaller(
  { identify, languages }: GatewayDeps,
  cookies: ReadonlyMap<string, string>,
  origin: string,
  header: (name: string) => string | undefined,
): Promise<Identified> {
  const { visitor, setCookie } = await identify(cookies, origin.startsWith('https:'));
  const language = pageLanguage(origin, header, cookies, languages);
  const locale = chooseLocale(language, header('accept-language') ?? null);
  return { visitor: { ...visitor, currency: readCurrency(cookies, header), locale }, setCookie };
}

async function forward(
  c: Context<ServiceEnv>,
  deps: GatewayDeps,
  composition: string | null,
  file?: string,
): Promise<Response> {
  const { upstreams, tokens, publicUrl } = deps;
  const { requestId } = c.var;
  const header = (name: string) => c.req.header(name);
  const { method } = c.req.raw;
  // As the URL parser sees it: "..", however it is written, has been resolved.
  const requested = new URL(c.req.url);
  const pathname = file ?? requested.pathname;
  const search = file === undefined ? requested.search : '';
  const service = /^\/api\/([a-z][a-z0-9-]*)\/./.exec(pathname)?.[1] ?? '';
  const refuse = (status: number, type: string, detail: string) =>
    problemResponse(toProblem(status, { type, detail }), requestId);

  if (!upstreams.knows(service)) {
    return refuse(404, 'not-found', `There is no API at ${pathname}. Check the address.`);
  }
  const origin = publicOrigin(header, publicUrl);
  if (isForeign(method, header, [origin, new URL(publicUrl).origin])) {
    const detail =
      'This request comes from another site, so nothing was changed. Send it from a page of the shop.';
    return refuse(403, 'foreign-origin', detail);
  }
  const body = isSafe(method) ? null : await readBody(c.req.raw);
  if (body === 'too-large') {
    const detail = `The body is larger than ${bodyLimit / 1024} KiB, which is the most that is taken; nothing was changed.`;
    return refuse(413, 'too-large', detail);
  }

  const cookies = parseCookies(header('cookie'));
  // The server of somebody's build calls for the visitor whose page it renders.
  const pass = await readVisitorPass(header('authorization'), tokens);
  if (pass === 'invalid') {
    const detail = 'The visitor pass is forged or over. Each is good for a minute, for one page.';
    return refuse(401, 'visitor-pass', detail);
  }
  const { visitor, setCookie } = pass
    ? { visitor: pass, setCookie: null }
    : await identifyCaller(deps, cookies, origin, header);
  const cookie = cookieHeader(cookies, service);
  const client = clientAddress(c);
  const timeoutMs = isUpload(header('content-type')) ? uploadTimeoutMs : headersTimeoutMs;
  const { signal } = c.req.raw;
  const faults = await deps.faults(cookies);
  const drill = faults && (await endureFaults(faultsOn(faults, service, null), timeoutMs, signal));
  if (drill === 'error') return refuse(500, 'fault-drill', 'A drill answers here with an error.');
  const request = {
    method,
    path: pathname + search,
    headers: {
      ...requestHeaders(c.req.raw.headers),
      ...(cookie ? { cookie } : {}),
      ...(client ? { 'x-forwarded-for': client } : {}),
      'tessera-visitor': await tokens.signVisitor(service, visitor),
      ...(composition ? { 'tessera-composition': composition } : {}),
      'x-request-id': requestId,
      traceparent: childTraceparent(acceptTraceparent(header('traceparent'))),
      'x-forwarded-proto': new URL(origin).protocol.slice(0, -1),
      'x-forwarded-host': new URL(origin).host,
      'accept-encoding': 'identity',
    },
    body,
    headersTimeoutMs: timeoutMs,
    signal,
  };
  const result =
    drill === 'timeout' || drill === 'aborted'
      ? { ok: false as const, reason: drill }
      : await upstreams.call(service, request);
  const session = cookies.get(sessionCookieName);
  if (service === 'account' && session && !isSafe(method)) deps.sessions.drop(session);

  if (!result.ok) {
    const retryAfter = upstreams.retryAfterSeconds(service);
    const problem = gatewayProblem(service, result.reason, !isSafe(method), retryAfter);
    const response = problemResponse(problem, requestId);
    response.headers.set('retry-after', String(retryAfter));
    return response;
  }
  const acceptEncoding = header('accept-encoding') ?? null;
  const response = passResponse(result.response, { method, acceptEncoding });
  const own = ownSetCookies(response.headers.getSetCookie(), service);
  response.headers.delete('set-cookie');
  for (const line of own) response.headers.append('set-cookie', line);
  // What everybody may keep must name nobody.
  const isShared = /\bpublic\b/.test(response.headers.get('cache-control') ?? '');
  if (setCookie && !isShared) response.headers.append('set-cookie', setCookie);
  return response;
}
