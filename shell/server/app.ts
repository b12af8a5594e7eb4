import { Hono } from 'hono';
import { join } from 'node:path';
import type { Logger } from '@tessera/bff-kit/logger';
import { createMetrics, type Metrics } from '@tessera/bff-kit/metrics';
import { addProcessMetrics } from '@tessera/bff-kit/process-metrics';
import { requestContext } from '@tessera/bff-kit/request-context';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Tokens } from '@tessera/bff-kit/tokens';
import { offeredLanguages, type Language } from '@tessera/mfe-kit/locales';
import { createAssetStore } from './assets/asset-store.ts';
import { createFetchMissing } from './assets/fetch-missing.ts';
import { mountAssets, type AssetRoots } from './assets/mount-assets.ts';
import { readReleaseText } from './assets/read-release-text.ts';
import { mountBeacons } from './beacons/mount-beacons.ts';
import { mountConsoleProxy } from './console-proxy/mount-console-proxy.ts';
import { mountCurrency } from './currency/mount-currency.ts';
import { createLoadStyles } from './document/stylesheet.ts';
import { readManifests } from './document/read-manifests.ts';
import { mountFaultyAssets } from './faults/mount-faulty-assets.ts';
import { createFetchFragment } from './fragments/fetch-fragment.ts';
import { withLeastTimeout } from './fragments/with-least-timeout.ts';
import { observeFragments } from './fragments/observe-fragments.ts';
import { mountGateway } from './gateway/mount-gateway.ts';
import { countResolutions } from './observe/count-resolutions.ts';
import { mountHealth } from './observe/mount-health.ts';
import { mountOffline } from './offline/mount-offline.ts';
import { createOverrides } from './overrides/create-overrides.ts';
import { mountOverrides } from './overrides/mount-overrides.ts';
import { faultsFor } from './overrides/resolve-own.ts';
import { createAnswerFragment } from './pages/answer-fragment.ts';
import { createAnswerPage } from './pages/answer-page.ts';
import { answerFault, refuseMethod } from './pages/answer-fault.ts';
import type { PageDeps } from './pages/page-deps.ts';
import { createSlotMemory } from './pages/slot-memory.ts';
import { isKept } from './releases/kept-releases.ts';
import { mountComposition } from './releases/mount-composition.ts';
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
  /** Browsers keep pages for the time without a connection; true without it. */
  workOffline?: boolean;
  /** Beacons a second that one address may send. */
  beaconsPerSecond?: number;
  /** Part of views that send beacons while no canary runs, 0 to 1. */
  beaconSample?: number;
  /** How long a page's HTML waits for what stands in it before a fallback is written, ms; 60 without it. */
  nestedWaitMs?: number;
  inPlaceMs?: number;
  /** No fragment and no session is given up before, whatever else is said of it, ms; 0 without it. */
  leastTimeoutMs?: number;
  /** The languages that visitors are offered; those of the kit without it. */
  languages?: readonly Language[];
  logger: Logger;
  metrics?: Metrics;
  /** Monotonic milliseconds, for the circuit breakers. */
  now?: () => number;
}

/** The shell: assets, gateway, and every other URL a page. */
export function createApp(options: AppOptions): Hono<ServiceEnv> {
  const { addresses, logger, roots, tokens, publicUrl } = options;
  const { source, registry, compositions } = options.releases;
  const now = options.now ?? (() => performance.now());
  const leastTimeoutMs = options.leastTimeoutMs ?? 0;
  const metrics = options.metrics ?? createMetrics();
  addProcessMetrics(metrics);
  const breakers = createBreakers({
    now,
    onChange: (name, from, to) => logger.warn({ breaker: name, from, to }, 'circuit breaker'),
  });
  const upstreams = createUpstreams(addresses, breakers, (name) =>
    serviceAddress(source.table(), name),
  );
  const sessions = createSessionLookup({ upstreams, tokens, leastTimeoutMs });
  const store = createAssetStore();
  const deps: PageDeps = {
    releases: source,
    overrides: createOverrides({ ...options, releases: source, registry }),
    compositions,
    countResolution: countResolutions(metrics),
    cookieSecret: options.cookieSecret,
    beaconSample: options.beaconSample ?? 1,
    allowOverrides: options.allowOverrides,
    workOffline: options.workOffline ?? true,
    publicUrl,
    languages: options.languages ?? offeredLanguages,
    identify: createIdentifyVisitor(options.cookieSecret, sessions),
    sessions,
    retryAfterSeconds: (service) => upstreams.retryAfterSeconds(service),
    fetchFragment: observeFragments(
      withLeastTimeout(createFetchFragment(upstreams, tokens), leastTimeoutMs),
      metrics,
      logger,
    ),
    loadStyles: createLoadStyles(readReleaseText(store, roots.releasesDir)),
    slotMemory: createSlotMemory(),
    ...readManifests(roots),
    nestedWaitMs: options.nestedWaitMs ?? 60,
    inPlaceMs: options.inPlaceMs ?? 60,
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
  const { releasesDir } = roots;
  const kept = (name: string, id: string) => isKept(source.table(), name, id);
  const fetchMissing = createFetchMissing({ releasesDir, registry, isKept: kept });
  mountAssets(app, store, roots, { fetchMissing, publicUrl });
  mountOffline(app, store, { ...deps, roots, workOffline: deps.workOffline });
  mountBeacons(app, {
    take: options.releases.takeBeacon,
    cookieSecret: options.cookieSecret,
    publicUrl,
    metrics,
    perSecond: options.beaconsPerSecond ?? 50,
    now,
  });
  mountComposition(app, compositions, source);
  mountConsoleProxy(app, { registryUrl: registry?.url ?? null, publicUrl });
  const faults = (cookies: ReadonlyMap<string, string>) =>
    faultsFor(deps, cookies, () =>
      readVisitorCookie(cookies.get(visitorCookieName), options.cookieSecret),
    );
  mountFaultyAssets(app, { faults, find: (name, id) => source.find(name, id) });
  const { identify, languages } = deps;
  const stateOf = (composition: string) => compositions.stateOf(composition, source.table());
  const calls = { upstreams, tokens, sessions, publicUrl, languages, identify };
  mountGateway(app, { ...calls, faults, stateOf });
  app.get('/_fragments/:owner/:fragment', createAnswerFragment(deps));
  mountOverrides(app, deps);
  mountCurrency(app, deps);
  app.on(['GET', 'POST'], '*', createAnswerPage(deps));
  app.all('*', (c) => refuseMethod(c.req.method, c.var.requestId));
  app.onError((error, c) => answerFault(error, c));
  return app;
}

function mustHaveReleases(source: RoutingSource): void {
  if (source.resolve({ id: 'readyz' }).releases.size > 0) return;
  throw new Error('no release is live: the registry has not said which');
}
