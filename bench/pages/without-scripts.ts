import { serve } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

/** The same document without a line of JavaScript: scripts, their preloads and their state removed. */
export const removeScripts = (html: string): string =>
  html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link rel="modulepreload"[^>]*>/g, '');

/** Asks the shop without decoding its answer: `fetch` would decode it, and files would be sent on larger than they are. */
const ask = (url: URL, headers: Record<string, string>): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => get(url, { headers }, resolve).on('error', reject));

async function withoutScripts(shop: string, c: Context): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const url = new URL(pathname + search, shop);
  const accept = c.req.header('accept') ?? '*/*';
  const cookie = c.req.header('cookie') ?? '';
  const headers = (reply: IncomingMessage, encoding = '') => ({
    'content-type': reply.headers['content-type'] ?? '',
    'cache-control': reply.headers['cache-control'] ?? '',
    ...(encoding === '' ? {} : { 'content-encoding': encoding }),
  });

  if (accept.includes('text/html')) {
    const reply = await ask(url, { accept, cookie });
    let html = '';
    for await (const piece of reply.setEncoding('utf8')) html += String(piece);
    const page = new Blob([removeScripts(html)]).stream();
    return c.body(
      page.pipeThrough(new CompressionStream('gzip')),
      (reply.statusCode ?? 502) as 200,
      headers(reply, 'gzip'),
    );
  }
  const encodings = c.req.header('accept-encoding') ?? '';
  const reply = await ask(url, { accept, cookie, 'accept-encoding': encodings });
  return c.body(
    Readable.toWeb(reply) as ReadableStream<Uint8Array>,
    (reply.statusCode ?? 502) as 200,
    headers(reply, reply.headers['content-encoding']),
  );
}

/** A server in front of the shop that removes the scripts of its pages and passes the rest on, byte for byte. */
export async function serveWithoutScripts(
  shop: string,
): Promise<{ url: string; stop(): Promise<void> }> {
  const app = new Hono().get('*', (c) => withoutScripts(shop, c));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise<void>((resolve) => server.on('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
