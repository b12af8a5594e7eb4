import { serve } from '@hono/node-server';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serveWithoutScripts } from './without-scripts.ts';

const css = gzipSync('main { color: red }'.repeat(100));
let shop: ReturnType<typeof serve>;
let plain: Awaited<ReturnType<typeof serveWithoutScripts>>;

beforeEach(async () => {
  const fetch = ({ url }: Request) =>
    url.endsWith('/a.css')
      ? new Response(css, { headers: { 'content-type': 'text/css', 'content-encoding': 'gzip' } })
      : new Response('<main>Hello</main><script>start()</script>', {
          status: url.endsWith('/gone') ? 404 : 200,
          headers: { 'content-type': 'text/html' },
        });
  shop = serve({ fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise<void>((resolve) => shop.on('listening', resolve));
  plain = await serveWithoutScripts(`http://127.0.0.1:${(shop.address() as AddressInfo).port}`);
});

afterEach(async () => {
  await plain.stop();
  await new Promise<void>((resolve) => shop.close(() => resolve()));
});

it('answers pages without scripts, with their status', async () => {
  const html = { headers: { accept: 'text/html', connection: 'close' } };
  expect(await (await fetch(`${plain.url}/`, html)).text()).toBe('<main>Hello</main>');
  expect((await fetch(`${plain.url}/gone`, html)).status).toBe(404);
});

it('passes files on as they were compressed', async () => {
  const reply = await new Promise<IncomingMessage>((resolve, reject) =>
    get(`${plain.url}/a.css`, { headers: { 'accept-encoding': 'gzip' } }, resolve).on(
      'error',
      reject,
    ),
  );
  expect(reply.headers['content-encoding']).toBe('gzip');
  expect(Buffer.concat(await reply.toArray())).toEqual(css);
});
