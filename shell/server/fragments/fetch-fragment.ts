import type { Tokens } from '@tessera/bff-kit/tokens';
import { withFaults } from '../faults/with-faults.ts';
import { childTraceparent } from '../observe/traceparent.ts';
import { servedAt } from '../overrides/served-origins.ts';
import { signVisitorPass } from '../overrides/visitor-pass.ts';
import { ownSetCookies } from '../upstream/cookies.ts';
import { sendRequest, type UpstreamRequest } from '../upstream/send-request.ts';
import type { Upstreams } from '../upstream/upstreams.ts';
import type { FragmentAnswer } from './fragment-answer.ts';
import { fragmentCookies } from './fragment-cookies.ts';
import type { PageRequest } from './page-request.ts';
import { readAnswer } from './read-answer.ts';

export interface FragmentCall {
  /** The micro-frontend, which is the name of its service too. */
  owner: string;
  name: string;
  releaseId: string;
  props: Record<string, unknown>;
  /** The DOM id and React's identifierPrefix. */
  instance: string;
  /** A posted form, urlencoded. */
  form: string | null;
  timeoutMs: number;
  /** A drill: the service's render thread is to end while it renders this. */
  crash?: boolean;
}

export type FetchFragment = (page: PageRequest, call: FragmentCall) => Promise<FragmentAnswer>;

/**
 * Asks for one fragment: a team's service, or the server of a build that stands in its release's place. Never
 * rejects for what they do.
 */
export function createFetchFragment(upstreams: Upstreams, tokens: Tokens): FetchFragment {
  return withFaults(async function fetchFragment(page, call) {
    const startedAt = performance.now();
    const elapsed = () => Math.round((performance.now() - startedAt) * 10) / 10;
    const release = page.releases.get(call.owner);
    const served = release ? servedAt(release) : null;
    if (served === null && !upstreams.knows(call.owner)) {
      return { kind: 'failed', reason: 'unknown', ms: 0 };
    }
    const visitor = { ...page.visitor, locale: page.locale };
    const props = new URLSearchParams({ props: JSON.stringify(call.props) });
    const path = `/fragments/${encodeURIComponent(call.name)}?${props}`;
    const request: Omit<UpstreamRequest, 'url'> = {
      method: call.form === null ? 'GET' : 'POST',
      headers: {
        ...headersOf(page, call, served),
        // Somebody's own server must not get what a service would take for the shell's word.
        ...(served === null
          ? { 'tessera-visitor': await tokens.signVisitor(call.owner, visitor) }
          : { 'tessera-visitor-pass': await signVisitorPass(tokens, visitor) }),
      },
      body: call.form,
      headersTimeoutMs: call.timeoutMs,
      signal: page.signal,
    };
    // No breaker for a build that somebody serves: the service has nothing to do with it.
    const result =
      served === null
        ? await upstreams.call(call.owner, { ...request, path }, call.name)
        : await sendRequest({ ...request, url: new URL(served + path) });
    if (!result.ok) return { kind: 'failed', reason: result.reason, ms: elapsed() };
    const left = Math.max(call.timeoutMs - elapsed(), 50);
    const answer = await readAnswer(result.response, left, elapsed);
    if (answer.kind === 'failed' || answer.setCookies.length === 0) return answer;
    return { ...answer, setCookies: ownSetCookies(answer.setCookies, call.owner) };
  });
}

function headersOf(
  page: PageRequest,
  call: FragmentCall,
  served: string | null,
): Record<string, string> {
  const cookie = fragmentCookies(page.cookies, call.owner, served);
  return {
    'tessera-release': call.releaseId,
    'tessera-instance': call.instance,
    // A header is Latin-1: characters beyond are percent-encoded already, by the URL parser.
    'tessera-url': page.url,
    'tessera-nonce': page.nonce,
    'tessera-composition': page.composition,
    'x-request-id': page.requestId,
    traceparent: childTraceparent(page.traceparent),
    'accept-encoding': 'identity',
    'accept-language': page.locale,
    ...(cookie ? { cookie } : {}),
    ...(page.userAgent ? { 'user-agent': page.userAgent } : {}),
    ...(page.client ? { 'x-forwarded-for': page.client } : {}),
    ...(call.crash ? { 'tessera-fault': 'crash' } : {}),
    ...(call.form === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
  };
}
