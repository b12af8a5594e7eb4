import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

export interface UpstreamRequest {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body?: Buffer | string | null;
  /** Until the response's headers; the body may take as long as it takes. */
  headersTimeoutMs: number;
  signal?: AbortSignal | undefined;
}

/** timeout: no headers in time. refused: nobody listens there. broken: the connection died. aborted: our caller left. */
export type UpstreamFailure = 'timeout' | 'refused' | 'broken' | 'aborted';

export type UpstreamResult =
  { ok: true; response: IncomingMessage } | { ok: false; reason: UpstreamFailure; stale: boolean };

// Node's own client: it keeps connections, decodes nothing and follows nothing, as a gateway needs.
const httpAgent = new HttpAgent({ keepAlive: true, maxFreeSockets: 64 });
const httpsAgent = new HttpsAgent({ keepAlive: true, maxFreeSockets: 64 });

const unreachable = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT']);

/**
 * One HTTP request. A failure is a value; `stale` says that a kept connection had been closed by the
 * other side, so the request was never looked at.
 */
export function sendRequest(request: UpstreamRequest): Promise<UpstreamResult> {
  const { url, method, headers, body, headersTimeoutMs, signal } = request;
  const secure = url.protocol === 'https:';
  return new Promise((resolve) => {
    const call = (secure ? httpsRequest : httpRequest)(url, {
      method,
      headers: body ? { ...headers, 'content-length': String(Buffer.byteLength(body)) } : headers,
      agent: secure ? httpsAgent : httpAgent,
    });
    let reason: UpstreamFailure | null = null;
    const giveUp = (why: UpstreamFailure) => {
      reason ??= why;
      call.destroy();
    };
    const onAbort = () => giveUp('aborted');
    const deadline = setTimeout(() => giveUp('timeout'), headersTimeoutMs);
    if (signal?.aborted) onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });

    call.once('response', (response) => {
      clearTimeout(deadline);
      // Whoever reads learns of a broken body by its iterator; unread and unheard it would end the process.
      response.on('error', () => {});
      // The signal stays: a reader who leaves in the middle of the body ends the upstream's work too.
      response.once('close', () => signal?.removeEventListener('abort', onAbort));
      resolve({ ok: true, response });
    });
    call.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(deadline);
      signal?.removeEventListener('abort', onAbort);
      const refused = unreachable.has(error.code ?? '');
      const stale = reason === null && call.reusedSocket && error.code === 'ECONNRESET';
      resolve({ ok: false, reason: reason ?? (refused ? 'refused' : 'broken'), stale });
    });
    call.once('close', () => {
      clearTimeout(deadline);
      resolve({ ok: false, reason: reason ?? 'broken', stale: false });
    });
    call.end(body ?? undefined);
  });
}
