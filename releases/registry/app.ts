import { bodyLimit } from 'hono/body-limit';
import { errorResponse } from '@tessera/bff-kit/error-response';
import { ProblemError } from '@tessera/bff-kit/problem';
import { createService } from '@tessera/bff-kit/service';
import { mountAudit } from './audit/mount-audit.ts';
import { mountBeacons } from './beacons/mount-beacons.ts';
import { mountCanaries } from './canaries-view/mount-canaries.ts';
import { mountCompositions } from './compositions/mount-compositions.ts';
import { mountConsole } from './console/mount-console.ts';
import { mountContracts } from './contracts/mount-contracts.ts';
import type { RegistryDeps } from './deps.ts';
import { mountEvents } from './events/mount-events.ts';
import { checkGate } from './gate/check-gate.ts';
import { mountMatrix } from './gate/mount-matrix.ts';
import { readWorld } from './gate/read-world.ts';
import { mountInternal } from './internal/mount-internal.ts';
import { readVerdict } from './judge/read-verdict.ts';
import { mountKeys } from './keys/mount-keys.ts';
import { requireKey } from './keys/require-key.ts';
import type { Gate } from './live/live-deps.ts';
import { mountLive } from './live/mount-live.ts';
import { mountMicroFrontends } from './micro-frontends/mount-micro-frontends.ts';
import { mountOverrides } from './overrides/mount-overrides.ts';
import type { RegistryApp } from './registry-app.ts';
import { mountReleases } from './releases/mount-releases.ts';
import { mountRouting } from './routing/mount-routing.ts';
import { mountStatus } from './status/mount-status.ts';
import { asProblem } from './unstorable.ts';
import { isUpload, mountUploads } from './uploads/mount-uploads.ts';

const longestBody = 8 * 1024 * 1024;

/** Every address of the registry, without a listening port. */
export function createApp(deps: RegistryDeps): RegistryApp {
  const app = createRegistryService(deps);
  const gate: Gate = async (q, change) => checkGate({ change, world: await readWorld(q) });

  // First, so that nothing is read of what a stranger sends.
  app.use('/_releases/api/*', requireKey(deps));
  limitBodies(app);
  mountKeys(app, deps);
  mountMicroFrontends(app, deps);
  mountReleases(app, deps);
  mountUploads(app, deps);
  mountContracts(app, deps);
  mountAudit(app, deps);
  mountLive(app, deps, { gate });
  mountStatus(app, deps, { readVerdict });
  mountCanaries(app, deps);
  mountCompositions(app, deps);
  mountOverrides(app, deps);
  mountMatrix(app, deps);
  mountEvents(app, deps);
  mountRouting(app, deps);
  mountBeacons(app, deps);
  mountInternal(app, deps);
  mountConsole(app, deps);
  return app;
}

function createRegistryService({ db, store, tokens, logger }: RegistryDeps): RegistryApp {
  const app = createService({
    name: 'releases',
    version: '1.0.0',
    tokens,
    logger,
    ready: {
      database: async () => {
        await db.query('releases.ready', 'select 1');
      },
      // Nobody has such a release; a store that is away cannot say so.
      store: async () => {
        await store.list('readyz', 'none');
      },
    },
  });
  app.onError((error, c) => errorResponse(asProblem(error), c.var.log, c.var.requestId));
  // Behind requireKey there is an actor, too.
  return app as unknown as RegistryApp;
}

/** Releases are larger, and have a limit of their own. */
function limitBodies(app: RegistryApp): void {
  const limit = bodyLimit({
    maxSize: longestBody,
    onError: () => {
      throw new ProblemError(413, {
        type: 'too-large',
        detail: `The body is longer than ${longestBody / 1024 / 1024} MiB, so it was not read. Send less at once.`,
      });
    },
  });
  app.use('/_releases/*', (c, next) => (isUpload(c.req.path) ? next() : limit(c, next)));
}
