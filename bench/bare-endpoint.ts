import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { readFileSync } from 'node:fs';

// The least a Hono service can do: the same bytes from memory. A process of its own, like a service.
const [file = '', contentType = ''] = process.argv.slice(2);
const body = readFileSync(file, 'utf8');
const app = new Hono().get('*', (c) => c.body(body, 200, { 'content-type': contentType }));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.send?.({ port });
});
process.on('disconnect', () => process.exit(0));
