import type { Hono } from 'hono';
import { join } from 'node:path';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { icon } from '../frame/icon.ts';
import type { AssetStore } from './asset-store.ts';
import { cachePolicy, immutable } from './cache-policy.ts';
import type { FetchMissing } from './fetch-missing.ts';
import { safePath } from './safe-path.ts';
import { assetNotFound, serveAsset } from './serve-asset.ts';

/** Where files lie on this machine. */
export interface AssetRoots {
  releasesDir: string;
  shellClient: string;
  designSystem: string;
  /** The first that has a print wins. */
  art: readonly string[];
}

const day = 24 * 60 * 60;

const robots = `User-agent: *
Disallow: /api/
Disallow: /account
Disallow: /cart
Disallow: /checkout
Disallow: /orders/
`;

/** Files under `/assets`, `/ds`, `/art`, and the two that browsers and robots ask for unasked. */
export function mountAssets(
  app: Hono<ServiceEnv>,
  store: AssetStore,
  roots: AssetRoots,
  fetchMissing: FetchMissing,
): void {
  app.get('/assets/shell/*', (c) => {
    const path = c.req.path.slice('/assets/shell/'.length);
    return serveAsset(store, c.req.raw, roots.shellClient, path, cachePolicy(path, 60));
  });
  app.get('/assets/:name/:release/*', async (c) => {
    const [name = '', release = '', ...file] = c.req.path.slice('/assets/'.length).split('/');
    // Only what is under client/: a release's server code is not for everybody.
    const folder = safePath(`${name}/${release}`);
    if (!folder) return assetNotFound();
    const root = join(roots.releasesDir, ...folder, 'client');
    const serve = () => serveAsset(store, c.req.raw, root, file.join('/'), immutable);
    const response = await serve();
    return response.status === 404 && (await fetchMissing(name, release)) ? serve() : response;
  });
  app.get('/ds/*', (c) => {
    const path = c.req.path.slice('/ds/'.length);
    return serveAsset(store, c.req.raw, roots.designSystem, path, cachePolicy(path, 30 * day));
  });
  app.get('/art/*', async (c) => {
    const path = c.req.path.slice('/art/'.length);
    let response = assetNotFound();
    for (const root of roots.art) {
      response = await serveAsset(store, c.req.raw, root, path, cachePolicy(path, 30 * day));
      if (response.status !== 404) break;
    }
    return response;
  });
  const small = (body: string, type: string) => () =>
    new Response(body, { headers: { 'content-type': type, 'cache-control': `max-age=${day}` } });
  app.get('/favicon.svg', small(icon, 'image/svg+xml'));
  app.get('/favicon.ico', small(icon, 'image/svg+xml'));
  app.get('/robots.txt', small(robots, 'text/plain; charset=utf-8'));
}
