import { setTimeout as pause } from 'node:timers/promises';
import { createCircuitBreaker } from './circuit-breaker.ts';
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
 * Calls another service of the shop with a service token.
 *
 * @param o.timeoutMs until the response head; the body has its own, longer limit, because one
 * deadline for both would cut answers that are on their way
 */
export function createServiceClient(o: {
  baseUrl: string;
  audience: string;
  tokens: Tokens;
  timeoutMs: number;
}): ServiceClient {
  const breaker = createCircuitBreaker({ failures: 8, restMs: 1_000 });
  let retries = retryBudget.most;

  async function attempt(
    path: string,
    init: RequestInit,
  ): Promise<{ status: number; text: string }> {
    const deadline = new AbortController();
    let timer = setTimeout(() => deadline.abort(), o.timeoutMs);
    try {
      const response = await fetch(o.baseUrl + path, { ...init, signal: deadline.signal });
      clearTimeout(timer);
      timer = setTimeout(() => deadline.abort(), bodyTimeoutMs);
      const text = await response.text();
      breaker.succeeded();
      return { status: response.status, text };
    } catch (error) {
      breaker.failed();
      const reason = deadline.signal.aborted ? `no answer in ${o.timeoutMs} ms` : String(error);
      throw new ServiceUnavailable(o.audience, `${o.audience} is not available: ${reason}`, {
        cause: error,
      });
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async call<T>(method: string, path: string, options: CallOptions = {}) {
      if (!breaker.allows()) {
        throw new ServiceUnavailable(o.audience, `${o.audience} failed several times, resting`);
      }
      const init = requestInit(method, await o.tokens.signService(o.audience), options);
      retries = Math.min(retries + retryBudget.earned, retryBudget.most);
      const mayRepeat = repeatable.has(method) || options.idempotencyKey !== undefined;
      const answer = await attempt(path, init).catch(async (error: unknown) => {
        if (!mayRepeat || retries < 1) throw error;
        retries -= 1;
        await pause(retryPauseMs);
        return attempt(path, init);
      });
      return { status: answer.status, body: parseBody(answer.text) as T };
    },
  };
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
