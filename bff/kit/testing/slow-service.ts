/** A service of its own process, for the test that stops it: `/slow` answers when stdin says so. */
import { once } from 'node:events';
import { Hono } from 'hono';
import { createLogger } from '../logger.ts';
import { serve } from '../serve.ts';

const app = new Hono();
app.get('/slow', async (c) => {
  process.stdout.write('{"test":"in flight"}\n');
  await once(process.stdin, 'data');
  return c.text('finished');
});

const logger = createLogger({ service: 'slow', level: 'info' });
const note = (text: string) => async () => {
  logger.info(text);
};
await serve({
  app,
  port: 0,
  host: '127.0.0.1',
  logger,
  onStop: [note('closed first opened'), note('closed last opened')],
});
