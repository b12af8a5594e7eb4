import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { encodeBody } from '../document/encode-body.ts';
import { negotiateEncoding } from '../document/negotiate-encoding.ts';
import { responseHeaders } from './forward-headers.ts';

const compressibleType = /^(application\/(problem\+|openapi\+)?json|text\/(?!event-stream))/;
const smallest = 1024;
const bodiless = new Set([204, 205, 304]);

/** A service's answer as the browser's: streamed, and compressed where that is worth it. */
export function passResponse(
  response: IncomingMessage,
  request: { method: string; acceptEncoding: string | null },
): Response {
  const status = response.statusCode ?? 502;
  const headers = responseHeaders(response.headers);
  headers.set('x-content-type-options', 'nosniff');
  // Proxies in front of the shop would collect events until there are enough of them.
  if (headers.get('content-type')?.startsWith('text/event-stream')) {
    headers.set('x-accel-buffering', 'no');
  }
  if (bodiless.has(status) || request.method === 'HEAD') {
    response.resume();
    return new Response(null, { status, headers });
  }
  const length = headers.get('content-length');
  const worthIt =
    compressibleType.test(headers.get('content-type') ?? '') &&
    !headers.has('content-encoding') &&
    (length === null || Number(length) >= smallest);
  if (!worthIt) {
    // A reader who leaves ends the stream; what is not read must not keep the connection.
    return new Response(Readable.toWeb(response) as ReadableStream<Uint8Array>, {
      status,
      headers,
    });
  }
  headers.append('vary', 'accept-encoding');
  const encoding = negotiateEncoding(request.acceptEncoding);
  if (encoding !== 'identity') {
    headers.set('content-encoding', encoding);
    headers.delete('content-length');
    // Other bytes than the service's: the validator may only say that the content is the same.
    const etag = headers.get('etag');
    if (etag && !etag.startsWith('W/')) headers.set('etag', `W/${etag}`);
  }
  return new Response(
    encodeBody(response, encoding, () => response.destroy()),
    { status, headers },
  );
}
