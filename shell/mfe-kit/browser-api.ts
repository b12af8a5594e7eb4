import { readReply, unreachable, type Api } from './api.ts';

/** The {@link Api} of the browser: same-origin fetch through the shell's gateway. */
export function createBrowserApi(): Api {
  const call = async <T>(path: string, init: RequestInit): Promise<T> => {
    let reply: Response;
    let body: string;
    try {
      reply = await fetch(path, { credentials: 'same-origin', ...init });
      body = await reply.text();
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw unreachable();
    }
    return readReply<T>(reply.status, body);
  };
  return {
    get: (path, signal) =>
      call(path, { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) }),
    send: (method, path, json, headers) =>
      call(path, {
        method,
        headers: {
          accept: 'application/json',
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      }),
  };
}
