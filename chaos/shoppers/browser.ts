import { setTimeout as pause } from 'node:timers/promises';

export interface Reply {
  status: number;
  body: unknown;
}

/** A client of the shop with cookies and without patience limits: it repeats a request until somebody answers. */
export interface Browser {
  /**
   * The same request again and again until there is a final answer: none that says "try again". Only
   * for requests that may be repeated.
   */
  insist(method: string, path: string, body?: unknown, key?: string): Promise<Reply>;
  /** Repeats of requests so far. */
  readonly repeats: number;
}

const PATIENCE_MS = 15_000;
/** Between repetitions, doubling: a crowd of impatient clients would keep a service from coming up. */
const PAUSE_MS = { first: 100, longest: 1_000 };
const isFinal = (status: number): boolean => status < 500 && status !== 429 && status !== 408;

/**
 * @param o.signal ends all waiting: the run is over
 */
export function openBrowser(o: { url: string; signal: AbortSignal }): Browser {
  const cookies = new Map<string, string>();
  let repeats = 0;

  async function ask(method: string, path: string, body: unknown, key?: string): Promise<Reply> {
    const response = await fetch(o.url + path, {
      method,
      headers: {
        accept: 'application/json',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.any([o.signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  }

  return {
    get repeats() {
      return repeats;
    },
    async insist(method, path, body, key) {
      for (let pauseMs = PAUSE_MS.first; ; pauseMs = Math.min(2 * pauseMs, PAUSE_MS.longest)) {
        o.signal.throwIfAborted();
        // A broken connection, a broken answer and a deadline are all the same: nobody answered.
        const reply = await ask(method, path, body, key).catch(() => null);
        if (reply !== null && isFinal(reply.status)) return reply;
        repeats += 1;
        await pause(pauseMs, undefined, { signal: o.signal });
      }
    },
  };
}
