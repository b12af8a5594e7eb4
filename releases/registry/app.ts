import { createService } from '@tessera/bff-kit/service';
import type { RegistryDeps } from './deps.ts';
import { mountKeys } from './keys/mount-keys.ts';
import { requireKey } from './keys/require-key.ts';
import { mountMicroFrontends } from './micro-frontends/mount-micro-frontends.ts';
import type { RegistryApp } from './registry-app.ts';
import { mountReleases } from './releases/mount-releases.ts';
import { mountUploads } from './uploads/mount-uploads.ts';

/** Every address of the registry, without a listening port. */
export function createApp(deps: RegistryDeps): RegistryApp {
  const app = createService({
    name: 'releases',
    version: '1.0.0',
    tokens: deps.tokens,
    logger: deps.logger,
    ready: {
      database: async () => {
        await deps.db.query('releases.ready', 'select 1');
      },
      // Nobody has such a release; a store that is away cannot say so.
      store: async () => {
        await deps.store.list('readyz', 'none');
      },
    },
    // Behind requireKey there is an actor, too.
  }) as unknown as RegistryApp;

  app.use('/_releases/api/*', requireKey(deps));
  mountKeys(app, deps);
  mountMicroFrontends(app, deps);
  mountUploads(app, deps);
  mountReleases(app, deps);
  return app;
}
