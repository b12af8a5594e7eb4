/**
 * A service of its own process, for the test that stops it: `/slow` answers when stdin says so. With the argument
 * `two` the process serves another application, too, started before.
 */
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
const place = { app, port: 0, host: '127.0.0.1', logger };
if (process.argv[2] === 'two') {
  await serve({ ...place, onStop: [note('closed the first application')] });
}
await serve({
  ...place,
  onStop: [note('closed first opened'), note('closed last opened')],
});
