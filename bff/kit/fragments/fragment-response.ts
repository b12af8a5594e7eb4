import type { Rendered } from './renderer.ts';

export const fragmentContentType = 'application/vnd.tessera.fragment; charset=utf-8';

/** These are the connection's or ours to decide. */
const reserved = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'set-cookie',
  'transfer-encoding',
]);

/**
 * The fragment as a response: one line of JSON (head elements, state, data), then the HTML as it
 * is rendered.
 *
 * @param renderMs until the head was known
 */
export function fragmentResponse(
  rendered: Rendered,
  setCookies: readonly string[],
  renderMs: number,
): Response {
  const headers = new Headers({ 'cache-control': 'private, no-store' });
  for (const [name, value] of Object.entries(rendered.headers)) {
    if (!reserved.has(name.toLowerCase())) headers.set(name, value);
  }
  headers.set('content-type', fragmentContentType);
  headers.set('server-timing', `render;dur=${renderMs.toFixed(1)}`);
  for (const cookie of setCookies) headers.append('set-cookie', cookie);
  const { head, state, data } = rendered.preamble;
  const preamble = `${JSON.stringify({ head, state: state ?? null, data: data ?? null })}\n`;
  return new Response(encode(preamble, rendered.html), { status: rendered.status, headers });
}

function encode(first: string, rest: ReadableStream<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const reader = rest.getReader();
  let preamble: string | undefined = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // The head of the page must not wait for the first piece of HTML.
        if (preamble !== undefined) {
          controller.enqueue(encoder.encode(preamble));
          preamble = undefined;
          return;
        }
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
