import type { Hono } from 'hono';
import { join } from 'node:path';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { icon } from '../frame/icon.ts';
import { speculationRules, speculationRulesPath } from '../document/speculation-rules.ts';
import { publicOrigin } from '../security/public-origin.ts';
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
  icons: string;
  /** The first that has a print wins. */
  art: readonly string[];
}

const day = 24 * 60 * 60;

/** The longest rule that fits wins: of the API, only the pictures that link previews show. */
const robots = (origin: string) => `User-agent: *
Allow: /api/catalog/products/*/share.jpg
Disallow: /api/
Disallow: /account
Disallow: /checkout
Disallow: /orders/

Sitemap: ${origin}/sitemap.xml
`;

/** Files under `/assets`, `/ds`, `/art`, and the two that browsers and robots ask for unasked. */
export function mountAssets(
  app: Hono<ServiceEnv>,
  store: AssetStore,
  roots: AssetRoots,
  { fetchMissing, publicUrl }: { fetchMissing: FetchMissing; publicUrl: string },
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
  app.get(speculationRulesPath, small(speculationRules, 'application/speculationrules+json'));
  app.get('/robots.txt', (c) =>
    small(
      robots(publicOrigin((name) => c.req.header(name), publicUrl)),
      'text/plain; charset=utf-8',
    )(),
  );
}
