import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { AddressInfo } from 'node:net';

/** The same document without a line of JavaScript: scripts, their preloads and their state removed. */
export const removeScripts = (html: string): string =>
  html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link rel="modulepreload"[^>]*>/g, '');

/** A server in front of the shop that removes the scripts of its pages and passes the rest on. */
export async function serveWithoutScripts(
  shop: string,
): Promise<{ url: string; stop(): Promise<void> }> {
  const app = new Hono().get('*', async (c) => {
    const { pathname, search } = new URL(c.req.url);
    const encoding = c.req.header('accept-encoding') ?? '';
    const reply = await fetch(new URL(pathname + search, shop), {
      headers: {
        accept: c.req.header('accept') ?? '*/*',
        'accept-encoding': encoding,
        cookie: c.req.header('cookie') ?? '',
      },
    });
    const type = reply.headers.get('content-type') ?? '';
    const headers = {
      'content-type': type,
      'cache-control': reply.headers.get('cache-control') ?? '',
    };
    if (!type.startsWith('text/html')) {
      return c.body(await reply.arrayBuffer(), reply.status as 200, headers);
    }
    const page = new Blob([removeScripts(await reply.text())]).stream();
    return c.body(page.pipeThrough(new CompressionStream('gzip')), reply.status as 200, {
      ...headers,
      'content-encoding': 'gzip',
    });
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise<void>((resolve) => server.on('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
