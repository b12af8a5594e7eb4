import { Readable } from 'node:stream';
import type { Context } from 'hono';

/** An XML document that is sent as it is written, portion by portion, so that its length costs no memory. */
export function xmlReply(c: Context, portions: AsyncIterable<string>): Response {
  // Who leaves ends the stream, and with it the reading of the database.
  const body = Readable.toWeb(Readable.from(encode(portions)));
  return c.body(body as ReadableStream<Uint8Array<ArrayBuffer>>, 200, {
    'content-type': 'application/xml; charset=utf-8',
    'cache-control': 'public, max-age=3600',
  });
}

async function* encode(portions: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of portions) yield encoder.encode(text);
}

/** Where visitors reach the shop: the shell says so, and checked it. */
export function shopOrigin(c: Context): string {
  const host = c.req.header('x-forwarded-host');
  const proto = c.req.header('x-forwarded-proto') === 'https' ? 'https' : 'http';
  return host === undefined ? new URL(c.req.url).origin : `${proto}://${host}`;
}
