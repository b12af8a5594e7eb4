import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { getMimeType } from 'hono/utils/mime';
import { errorResponse } from '@tessera/bff-kit/error-response';
import { createLogger, type Logger } from '@tessera/bff-kit/logger';
import { serve } from '@tessera/bff-kit/serve';
import { readMicroFrontend } from '@tessera/releases/build/micro-frontend-source';
import type { Release } from '@tessera/releases/release';
import { createLocalRenderer } from './render-here.ts';
import { watchBuild } from './watch-build.ts';

export interface ServedOverride {
  /** What an override names: `npx tessera override cart <url>`. */
  url: string;
  /** The build that is served now; null: none has succeeded yet. */
  release(): Release | null;
  stop(): Promise<void>;
}

/**
 * Serves a micro-frontend as it is in its folder, so that a visitor with an override sees it inside a running
 * shop, HTML and browser code alike. Built anew after each change; the next page has it. A change of
 * `micro-frontend.ts` itself is seen after a restart.
 *
 * @param o.folder of the micro-frontend: `…/mfe-cart`
 * @param o.port 0 picks a free one
 * @param o.shopUrl whose API the fragments call
 * @param o.say tells the developer what happened, a line or more at a time
 */
export async function serveOverride(o: {
  name: string;
  folder: string;
  port: number;
  shopUrl?: string;
  say?: (words: string) => void;
  logger?: Logger;
}): Promise<ServedOverride> {
  const { name, folder, shopUrl = 'http://localhost:3000', say = console.log } = o;
  const logger = o.logger ?? createLogger({ service: `serve ${name}`, level: 'warn' });
  const out = await mkdtemp(join(tmpdir(), `tessera-serve-${name}-`));
  const renderer = createLocalRenderer({ name, shopUrl, logger });
  let release: Release | null = null;

  const watching = watchBuild(await readMicroFrontend(folder), out, {
    onBuilt: (built) => {
      if (built.release.id === release?.id) return;
      void renderer.use(built).then(
        () => {
          release = built.release;
          say(`${name} is built: ${release.id}`);
        },
        (error: Error) => say(`${name} is built, but its server bundle fails: ${error.message}`),
      );
    },
    onBroken: (words) => say(`${name} cannot be built; what was built before stays.\n${words}`),
  });

  const app = new Hono();
  app.onError((error) => errorResponse(error, logger, 'local'));
  app.use('/release.json', cors());
  app.use('/client/*', cors());
  app.get('/release.json', (c) =>
    release
      ? c.json(release, 200, { 'cache-control': 'no-store' })
      : c.json({ title: `${name} has not been built yet.` }, 503),
  );
  app.get('/client/:file', async (c) => {
    const file = c.req.param('file');
    // Names as webpack writes them, all in one folder: nothing that could lead out of it.
    const isName = /^[\w][\w.-]*$/.test(file);
    const bytes = isName ? await readFile(join(out, 'client', file)).catch(() => null) : null;
    if (!bytes) return c.notFound();
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': getMimeType(file) ?? 'application/octet-stream',
      'cache-control': 'public, max-age=3600',
      // Pages of the shop's origin take these in.
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
  });
  app.on(['GET', 'POST'], '/fragments/:fragment', (c) => renderer.answer(c));

  const onStop = [
    () => rm(out, { recursive: true, force: true }),
    () => renderer.stop(),
    () => watching.stop(),
  ];
  const running = await serve({ app, port: o.port, host: 'localhost', logger, onStop });
  return {
    url: `http://localhost:${running.port}`,
    release: () => release,
    stop: () => running.stop(),
  };
}
