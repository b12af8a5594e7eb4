import type { ApiAnswer, ApiCall } from './messages.ts';
import type { CookieJar } from './cookie-jar.ts';
import type { AnswerApi } from './renderer.ts';

interface Application {
  fetch(request: Request, env: object): Response | Promise<Response>;
}

/** Of what the fragment was asked with, these go along with each API call it makes. */
const inherited = [
  'tessera-visitor',
  'accept-language',
  'traceparent',
  'x-request-id',
  'x-forwarded-for',
  'user-agent',
];
/** These a release may set itself. Cookies, tokens and the origin are not among them. */
const ownHeaders = new Set(['accept', 'content-type', 'idempotency-key', 'if-match']);

/**
 * Answers the API calls of a render inside the process, as if they had come through the gateway
 * from the same visitor. The shell has checked where the page's request came from, so a call that
 * changes something carries the shop's own origin.
 */
export function createApiBridge(o: {
  app: Application;
  origin: string;
  asked: (name: string) => string | undefined;
  jar: CookieJar;
}): AnswerApi {
  const base = new URL(o.origin);

  function headersFor(call: ApiCall): Headers {
    const headers = new Headers();
    for (const [name, value] of Object.entries(call.headers)) {
      if (ownHeaders.has(name.toLowerCase())) headers.set(name, value);
    }
    for (const name of inherited) {
      const value = o.asked(name);
      if (value !== undefined) headers.set(name, value);
    }
    const cookie = o.jar.header();
    if (cookie !== '') headers.set('cookie', cookie);
    headers.set('origin', base.origin);
    headers.set('x-forwarded-host', base.host);
    headers.set('x-forwarded-proto', base.protocol.slice(0, -1));
    return headers;
  }

  return async function answerApi(call): Promise<ApiAnswer> {
    try {
      // Checked after parsing: "/api/../internal" does not stay below /api/.
      const url = new URL(call.path, base);
      if (url.origin !== base.origin || !url.pathname.startsWith('/api/')) {
        return refusal(`"${call.path}" is not below /api/`);
      }
      const request = new Request(url, {
        method: call.method,
        headers: headersFor(call),
        ...(call.body !== null && { body: call.body }),
      });
      const response = await o.app.fetch(request, {});
      o.jar.keep(response.headers.getSetCookie());
      const headers = Object.fromEntries(response.headers);
      return { status: response.status, headers, body: await response.text() };
    } catch (error) {
      return refusal(String(error));
    }
  };
}

/** An API call always has an answer, or the render would wait for ever. */
function refusal(detail: string): ApiAnswer {
  return {
    status: 500,
    headers: { 'content-type': 'application/problem+json' },
    body: JSON.stringify({ type: 'bad-api-call', title: 'Bad API call', status: 500, detail }),
  };
}
