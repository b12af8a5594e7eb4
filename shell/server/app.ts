import { Hono } from 'hono';
import { join } from 'node:path';
import type { Logger } from '@tessera/bff-kit/logger';
import { createMetrics, type Metrics } from '@tessera/bff-kit/metrics';
import { addProcessMetrics } from '@tessera/bff-kit/process-metrics';
import { requestContext } from '@tessera/bff-kit/request-context';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Tokens } from '@tessera/bff-kit/tokens';
import { createAssetStore } from './assets/asset-store.ts';
import { mountAssets, type AssetRoots } from './assets/mount-assets.ts';
import { readReleaseText } from './assets/read-release-text.ts';
import { createLoadStyles } from './document/stylesheet.ts';
import { readManifests } from './document/read-manifests.ts';
import { mountFaultyAssets } from './faults/mount-faulty-assets.ts';
import { createFetchFragment } from './fragments/fetch-fragment.ts';
import { observeFragments } from './fragments/observe-fragments.ts';
import { mountGateway } from './gateway/mount-gateway.ts';
import { mountHealth } from './observe/mount-health.ts';
import { createOverrides } from './overrides/create-overrides.ts';
import { mountOverrides } from './overrides/mount-overrides.ts';
import { faultsFor } from './overrides/resolve-own.ts';
import { createAnswerFragment } from './pages/answer-fragment.ts';
import { createAnswerPage } from './pages/answer-page.ts';
import { answerFault, refuseMethod } from './pages/answer-fault.ts';
import type { PageDeps } from './pages/page-deps.ts';
import { createSlotMemory } from './pages/slot-memory.ts';
import { serviceAddress } from './releases/service-address.ts';
import type { RoutingSource } from './releases/routing-source.ts';
import type { ShellReleases } from './releases/start-releases.ts';
import { createBreakers } from './upstream/breakers.ts';
import { createUpstreams, type Addresses } from './upstream/upstreams.ts';
import { createIdentifyVisitor } from './visitor/identify-visitor.ts';
import { readVisitorCookie, visitorCookieName } from './visitor/visitor-cookie.ts';
import { createSessionLookup } from './visitor/session-lookup.ts';

export interface AppOptions {
  publicUrl: string;
  addresses: Addresses;
  cookieSecret: string;
  tokens: Tokens;
  roots: AssetRoots;
  releases: ShellReleases;
  allowOverrides: boolean;
  logger: Logger;
  metrics?: Metrics;
  /** Monotonic milliseconds, for the circuit breakers. */
  now?: () => number;
}

/** The shell: assets, gateway, and every other URL a page. */
export function createApp(options: AppOptions): Hono<ServiceEnv> {
  const { addresses, logger, roots, tokens, publicUrl } = options;
  const { source } = options.releases;
  const metrics = options.metrics ?? createMetrics();
  addProcessMetrics(metrics);
  const breakers = createBreakers({
    now: options.now ?? (() => performance.now()),
    onChange: (name, from, to) => logger.warn({ breaker: name, from, to }, 'circuit breaker'),
  });
  const upstreams = createUpstreams(addresses, breakers, (name) =>
    serviceAddress(source.table(), name),
  );
  const sessions = createSessionLookup({ upstreams, tokens });
  const store = createAssetStore();
  const deps: PageDeps = {
    releases: source,
    overrides: createOverrides({
      ...options,
      releases: source,
      registry: options.releases.registry,
    }),
    allowOverrides: options.allowOverrides,
    publicUrl,
    identify: createIdentifyVisitor(options.cookieSecret, sessions),
    sessions,
    breakers,
    fetchFragment: observeFragments(createFetchFragment(upstreams, tokens), metrics, logger),
    loadStyles: createLoadStyles(readReleaseText(store, roots.releasesDir)),
    slotMemory: createSlotMemory(),
    ...readManifests(roots),
    logger,
  };

  const app = new Hono<ServiceEnv>();
  app.use(requestContext({ logger, metrics }));
  const readManifest = deps.designSystem.read;
  mountHealth(app, metrics, breakers, {
    releases: async () => mustHaveReleases(source),
    client: async () => void (await deps.client.read()),
    // Read through the store: ready means compressed, too.
    designSystem: async () =>
      void (await store.read(join(roots.designSystem, (await readManifest()).css))),
  });
  mountAssets(app, store, roots);
  const faults = (cookies: ReadonlyMap<string, string>) =>
    faultsFor(deps, cookies, () =>
      readVisitorCookie(cookies.get(visitorCookieName), options.cookieSecret),
    );
  mountFaultyAssets(app, { faults, find: (name, id) => source.find(name, id) });
  const { identify } = deps;
  mountGateway(app, { upstreams, breakers, tokens, sessions, publicUrl, identify, faults });
  app.get('/_fragments/:owner/:fragment', createAnswerFragment(deps));
  mountOverrides(app, deps);
  app.on(['GET', 'POST'], '*', createAnswerPage(deps));
  app.all('*', (c) => refuseMethod(c.req.method, c.var.requestId));
  app.onError((error, c) => answerFault(error, c));
  return app;
}

function mustHaveReleases(source: RoutingSource): void {
  if (source.resolve({ id: 'readyz' }).releases.size > 0) return;
  throw new Error('no release is live: the registry has not said which');
}
