import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeWebStream } from 'node:stream/web';

export interface StreamedRequest {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body: ReadableStream<Uint8Array> | null;
  /** Bytes; a longer body is cut off. */
  bodyLimit: number;
  /** From the last byte of the body to the answer's headers. */
  headersTimeoutMs: number;
  signal: AbortSignal;
}

export type StreamedResult =
  | { ok: true; response: IncomingMessage }
  | { ok: false; reason: 'too-large' | 'timeout' | 'refused' | 'broken' };

/** One HTTP request whose body and answer pass through as they come, however long they take. */
export async function forwardStream(request: StreamedRequest): Promise<StreamedResult> {
  const { method, url, headers, body, bodyLimit, headersTimeoutMs, signal } = request;
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const { promise, resolve } = Promise.withResolvers<StreamedResult>();
  const call = send(url, { method, headers, signal });
  let reason: Extract<StreamedResult, { ok: false }>['reason'] | null = null;
  let timer: NodeJS.Timeout | null = null;

  call.once('response', (response) => {
    // Whoever reads learns of a broken body; unheard it would end the process.
    response.on('error', () => {});
    resolve({ ok: true, response });
  });
  call.on('error', (error: NodeJS.ErrnoException) => {
    const refused = error.code === 'ECONNREFUSED' || error.code === 'ENOTFOUND';
    resolve({ ok: false, reason: reason ?? (refused ? 'refused' : 'broken') });
  });
  call.once('close', () => resolve({ ok: false, reason: reason ?? 'broken' }));

  const giveUp = (why: NonNullable<typeof reason>) => {
    reason ??= why;
    call.destroy();
  };
  const wait = () => (timer = setTimeout(() => giveUp('timeout'), headersTimeoutMs));
  if (body === null) {
    call.end();
    wait();
  } else {
    // An answer may come before the whole body was sent; then the rest does not matter.
    pipeline(
      Readable.fromWeb(body as NodeWebStream<Uint8Array>),
      limited(bodyLimit, () => giveUp('too-large')),
      call,
    ).then(wait, () => giveUp('broken'));
  }
  const result = await promise;
  if (timer) clearTimeout(timer);
  return result;
}

function limited(limit: number, onMore: () => void): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.byteLength;
      if (size <= limit) return done(null, chunk);
      onMore();
      done(new Error('the body is too large'));
    },
  });
}
