import { join } from 'node:path';
import type { Hono } from 'hono';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { isLanguage, localPath, type Language } from '@tessera/mfe-kit/locales';
import type { AssetRoots } from '../assets/mount-assets.ts';
import type { AssetStore } from '../assets/asset-store.ts';
import { assetNotFound, serveAsset } from '../assets/serve-asset.ts';
import type { DesignSystem, Manifest, ShellClient } from '../document/client-build.ts';
import { publicOrigin } from '../security/public-origin.ts';
import { endWorker } from './end-worker.ts';
import { webManifest } from './manifest.ts';
import { offlinePage } from './offline-page.ts';

interface Deps {
  client: Manifest<ShellClient>;
  designSystem: Manifest<DesignSystem>;
  roots: AssetRoots;
  publicUrl: string;
  languages: readonly Language[];
  /** False: browsers are told to forget the worker and all it kept. */
  workOffline: boolean;
}

const day = 24 * 60 * 60;

/** The worker at the root, so that it is in charge of every page; its page; and what installs the shop. */
export function mountOffline(app: Hono<ServiceEnv>, store: AssetStore, deps: Deps): void {
  app.get('/sw.js', async () => {
    const client = await deps.client.read().catch(() => null);
    const style = await deps.designSystem.read().catch(() => null);
    const file = client?.worker && join(deps.roots.shellClient, client.worker);
    const script = deps.workOffline && file ? await store.read(file) : null;
    if (deps.workOffline && !script) return assetNotFound();
    // A browser installs the worker anew, and with it the offline page, when one byte of this differs.
    const text = script ? new TextDecoder().decode(script.bytes) : endWorker;
    return new Response(`${text}\n// ${style?.css ?? ''} ${deps.languages.join()}\n`, {
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'no-cache',
        'content-security-policy': "default-src 'self'",
        'x-content-type-options': 'nosniff',
      },
    });
  });
  for (const language of deps.languages) {
    app.get(localPath('/offline', language), async (c) => {
      const origin = publicOrigin((name) => c.req.header(name), deps.publicUrl);
      const style = await deps.designSystem.read().catch(() => null);
      return offlinePage(style, origin.startsWith('https:'), language);
    });
  }
  app.get('/site.webmanifest', (c) => {
    const asked = c.req.query('language');
    const language = isLanguage(asked) && deps.languages.includes(asked) ? asked : 'en';
    return new Response(webManifest(language), {
      headers: { 'content-type': 'application/manifest+json', 'cache-control': `max-age=${day}` },
    });
  });
  app.get('/icons/:file', (c) =>
    serveAsset(store, c.req.raw, deps.roots.icons, c.req.param('file'), `public, max-age=${day}`),
  );
}
