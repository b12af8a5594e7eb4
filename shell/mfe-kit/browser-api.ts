import { readReply, unreachable, type Api } from './api.ts';

// The shell writes it when its runtime starts. An attribute instead of an import: a release may be older
// or newer than the shell it runs in.
const composition = (): Record<string, string> => {
  const id = document.documentElement.dataset['composition'];
  return id ? { 'tessera-composition': id } : {};
};

/** Browsers keep at most 64 KiB on their way from pages that were left; a character takes up to three bytes. */
const MOST_KEPT = 16_000;

/** Tells the shell's runtime what the gateway says of the releases this page was made of. */
function tellState(reply: Response): void {
  const state = reply.headers.get('tessera-composition-state');
  if (state === null) return;
  document.dispatchEvent(new CustomEvent('tessera:composition-state', { detail: { state } }));
}

/**
 * The {@link Api} of the browser: same-origin fetch through the shell's gateway. Each call says of which
 * composition its page is. A change that is on its way arrives also when its page is left: it was shown as done.
 */
export function createBrowserApi(): Api {
  const call = async <T>(path: string, init: RequestInit): Promise<T> => {
    let reply: Response;
    let body: string;
    try {
      reply = await fetch(path, { credentials: 'same-origin', ...init });
      tellState(reply);
      body = await reply.text();
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw unreachable();
    }
    return readReply<T>(reply.status, body);
  };
  return {
    get: (path, signal) =>
      call(path, {
        headers: { accept: 'application/json', ...composition() },
        ...(signal ? { signal } : {}),
      }),
    send: (method, path, json, headers) => {
      const body = json === undefined ? null : JSON.stringify(json);
      return call(path, {
        method,
        keepalive: body === null || body.length < MOST_KEPT,
        headers: {
          accept: 'application/json',
          ...composition(),
          ...(body === null ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === null ? {} : { body }),
      });
    },
  };
}
