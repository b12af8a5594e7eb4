import type { Tokens } from '@tessera/bff-kit/tokens';
import { cookieHeader } from '../upstream/cookies.ts';
import { childTraceparent } from '../observe/traceparent.ts';
import type { UpstreamRequest } from '../upstream/send-request.ts';
import type { Upstreams } from '../upstream/upstreams.ts';
import type { FragmentAnswer } from './fragment-answer.ts';
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
}

export type FetchFragment = (page: PageRequest, call: FragmentCall) => Promise<FragmentAnswer>;

/** Asks a team's service for one fragment. Never rejects for what a service does. */
export function createFetchFragment(upstreams: Upstreams, tokens: Tokens): FetchFragment {
  return async function fetchFragment(page, call) {
    const startedAt = performance.now();
    const elapsed = () => Math.round((performance.now() - startedAt) * 10) / 10;
    const address = upstreams.address(call.owner);
    if (address === null) return { kind: 'failed', reason: 'unknown', ms: 0 };

    const url = new URL(`/fragments/${encodeURIComponent(call.name)}`, address);
    url.searchParams.set('props', JSON.stringify(call.props));
    const request: UpstreamRequest = {
      method: call.form === null ? 'GET' : 'POST',
      url,
      headers: await headersOf(page, call, tokens),
      body: call.form,
      headersTimeoutMs: call.timeoutMs,
      signal: page.signal,
    };
    const result = await upstreams.call(call.owner, request, `${call.owner}/${call.name}`);
    if (!result.ok) return { kind: 'failed', reason: result.reason, ms: elapsed() };
    return readAnswer(result.response, Math.max(call.timeoutMs - elapsed(), 50), elapsed);
  };
}

async function headersOf(
  page: PageRequest,
  call: FragmentCall,
  tokens: Tokens,
): Promise<Record<string, string>> {
  const cookie = cookieHeader(page.cookies, call.owner);
  return {
    'tessera-release': call.releaseId,
    'tessera-instance': call.instance,
    // A header is Latin-1: characters beyond are percent-encoded already, by the URL parser.
    'tessera-url': page.url,
    'tessera-nonce': page.nonce,
    'tessera-visitor': await tokens.signVisitor(call.owner, page.visitor),
    'tessera-composition': page.composition,
    'x-request-id': page.requestId,
    traceparent: childTraceparent(page.traceparent),
    'accept-encoding': 'identity',
    'accept-language': page.locale,
    ...(cookie ? { cookie } : {}),
    ...(page.client ? { 'x-forwarded-for': page.client } : {}),
    ...(call.form === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
  };
}
