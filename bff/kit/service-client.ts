import { setTimeout as pause } from 'node:timers/promises';
import { createCircuitBreaker } from './circuit-breaker.ts';
import { rotateUrls } from './service-urls.ts';
import type { Tokens } from './tokens.ts';
import { Unavailable } from './unavailable.ts';

/** The other service did not answer in time, or not at all. Whether it acted is not known. */
export class ServiceUnavailable extends Unavailable {
  override name = 'ServiceUnavailable';
}

export interface ServiceClient {
  /**
   * @param method GET, POST, …; a refusal (4xx, 5xx with a body) is a normal result, read `status`
   * @param o.idempotencyKey makes a POST safe to repeat, so it is tried a second time
   * @throws {ServiceUnavailable}
   */
  call<T>(
    method: string,
    path: string,
    o?: { json?: unknown; idempotencyKey?: string; headers?: Record<string, string> },
  ): Promise<{ status: number; body: T }>;
}

const repeatable = new Set(['GET', 'HEAD', 'PUT', 'DELETE']);
const retryPauseMs = 50;
/** Each call earns a tenth of a retry: a struggling service is not hit twice as hard. */
const retryBudget = { earned: 0.1, most: 10 };
const bodyTimeoutMs = 10_000;

/**
 * Calls another service of the shop with a service token. Calls go round the instances of the service;
 * one that does not answer rests, and meanwhile the others answer for it.
 *
 * @param o.baseUrl of the service; with commas between them when it runs several times
 * @param o.timeoutMs until the response head; the body has its own, longer limit, because one
 * deadline for both would cut answers that are on their way
 */
export function createServiceClient(o: {
  baseUrl: string;
  audience: string;
  tokens: Tokens;
  timeoutMs: number;
}): ServiceClient {
  const urls = rotateUrls(o.baseUrl);
  const breakers = new Map(
    urls.inTurn().map((url) => [url, createCircuitBreaker({ failures: 8, restMs: 1_000 })]),
  );
  let retries = retryBudget.most;

  async function attempt(url: string, path: string, init: RequestInit): Promise<Answer> {
    const deadline = new AbortController();
    let timer = setTimeout(() => deadline.abort(), o.timeoutMs);
    try {
      const response = await fetch(url + path, { ...init, signal: deadline.signal });
      clearTimeout(timer);
      timer = setTimeout(() => deadline.abort(), bodyTimeoutMs);
      const text = await response.text();
      breakers.get(url)?.succeeded();
      return { status: response.status, text };
    } catch (error) {
      breakers.get(url)?.failed();
      const reason = deadline.signal.aborted ? `no answer in ${o.timeoutMs} ms` : String(error);
      throw new ServiceUnavailable(o.audience, `${o.audience} is not available: ${reason}`, {
        cause: error,
      });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Takes the next instance that does not rest out of those that were not asked yet. */
  function take(notAsked: Set<string>): string | undefined {
    for (const url of notAsked) {
      notAsked.delete(url);
      if (breakers.get(url)?.allows()) return url;
    }
    return undefined;
  }

  async function send(path: string, init: RequestInit, mayRepeat: boolean): Promise<Answer> {
    const notAsked = new Set(urls.inTurn());
    urls.advance();
    let url = take(notAsked);
    if (url === undefined) {
      throw new ServiceUnavailable(o.audience, `${o.audience} failed several times, resting`);
    }
    let repeated = false;
    for (;;) {
      try {
        return await attempt(url, path, init);
      } catch (error) {
        // Where nobody took the connection nothing was begun, so even what must not run twice may go elsewhere.
        const untouched = isRefused(error);
        if (!untouched && (!mayRepeat || repeated)) throw error;
        const another = take(notAsked);
        if (another === undefined) {
          if (!mayRepeat || repeated || retries < 1) throw error;
          retries -= 1;
          await pause(retryPauseMs);
        }
        if (another === undefined || !untouched) repeated = true;
        url = another ?? url;
      }
    }
  }

  return {
    async call<T>(method: string, path: string, options: CallOptions = {}) {
      const init = requestInit(method, await o.tokens.signService(o.audience), options);
      retries = Math.min(retries + retryBudget.earned, retryBudget.most);
      const mayRepeat = repeatable.has(method) || options.idempotencyKey !== undefined;
      const answer = await send(path, init, mayRepeat);
      return { status: answer.status, body: parseBody(answer.text) as T };
    },
  };
}

interface Answer {
  status: number;
  text: string;
}

/** Whether nobody took the connection. */
function isRefused(error: unknown): boolean {
  const { cause } = error as { cause?: { cause?: { code?: string } } };
  return cause?.cause?.code === 'ECONNREFUSED';
}

type CallOptions = NonNullable<Parameters<ServiceClient['call']>[2]>;

function requestInit(method: string, token: string, options: CallOptions): RequestInit {
  const headers = new Headers(options.headers);
  headers.set('authorization', `Bearer ${token}`);
  headers.set('accept', 'application/json');
  if (options.idempotencyKey) headers.set('idempotency-key', options.idempotencyKey);
  if (options.json === undefined) return { method, headers };
  headers.set('content-type', 'application/json');
  return { method, headers, body: JSON.stringify(options.json) };
}

/** Anything but JSON here is a proxy's error page; the status says enough. */
function parseBody(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
