import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@tessera/bff-kit/logger';
import { createMetrics } from '@tessera/bff-kit/metrics';
import { serve } from '@tessera/bff-kit/serve';
import { testTokens, type TestTokens } from '@tessera/bff-kit/testing/test-tokens';
import type { RoutingTable } from '@tessera/releases/routing-table';
import { createApp, type AppOptions } from '../app.ts';
import type { RegistryAccess } from '../releases/manifest-store.ts';
import { readHostFacts } from '../releases/put-host-facts.ts';
import { readManifests } from '../document/read-manifests.ts';
import { writeRoutingFile } from '../releases/routing-file.ts';
import { startReleases, type ShellReleases } from '../releases/start-releases.ts';
import type { Release } from '../releases/release.ts';
import { startFakeBff, type FakeBff } from './fake-bff.ts';
import { testFragment, testRelease, writeReleases } from './test-release.ts';
import { testRouting } from './test-routing.ts';

export interface TestShop {
  url: string;
  catalog: FakeBff;
  cart: FakeBff;
  account: FakeBff;
  tokens: TestTokens;
  releasesDir: string;
  dataDir: string;
  releases: ShellReleases;
  /** Puts a routing table in force in which these are live, with what a test is about put over it. */
  makeLive(releases: readonly Release[], change?: Partial<RoutingTable>): Promise<void>;
  stop(): Promise<void>;
}

/** The releases of the test shop: a product page, one fragment in a slot, and the frame's three. */
export const shopReleases = (): Release[] => [
  testRelease({
    name: 'catalog',
    id: 'c1',
    routes: [
      { path: '/', page: 'home' },
      { path: '/products/:handle', page: 'product' },
    ],
    fragments: {
      home: testFragment({ kind: 'page', timeoutMs: 3000 }),
      product: testFragment({ kind: 'page', timeoutMs: 3000, css: ['product.css'] }),
      'search-box': testFragment({ fallback: '<form action="/search"></form>' }),
      recommendations: testFragment({ css: ['recommendations.css'] }),
    },
  }),
  testRelease({
    name: 'cart',
    id: 'k1',
    routes: [{ path: '/cart', page: 'cart' }],
    fragments: {
      cart: testFragment({ kind: 'page', timeoutMs: 3000 }),
      'mini-cart': testFragment({ fallback: '<a href="/cart">Cart</a>' }),
      'add-to-cart': testFragment({
        fallback:
          '<form method="post" action="/cart"><input name="variantId" value="{variantId}"></form>',
      }),
    },
  }),
  testRelease({
    name: 'account',
    id: 'a1',
    routes: [{ path: '/account', page: 'account' }],
    fragments: {
      account: testFragment({ kind: 'page', timeoutMs: 3000 }),
      'account-menu': testFragment({ fallback: '<a href="/account">Account</a>' }),
    },
  }),
];

interface ShopChange extends Partial<AppOptions> {
  /** The registry it follows; without it there is only the table written beforehand. */
  registry?: (tokens: TestTokens) => RegistryAccess;
  /** The table that is there at the start; null: the file does not exist yet. */
  routing?: RoutingTable | null;
  /** Last touches to the data folder. */
  beforeStart?: (dataDir: string) => Promise<void>;
}

/** Starts a shell on a free port, in front of three fake services. */
export async function startShop(
  releases: Release[] = shopReleases(),
  { registry, routing, beforeStart, ...change }: ShopChange = {},
  files: Record<string, string> = {},
): Promise<TestShop> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tessera-shell-'));
  const releasesDir = join(dataDir, 'releases');
  const [catalog, cart, account] = await Promise.all([
    startFakeBff({ '/fragments/search-box': () => ({ html: ['<b>search</b>'] }) }),
    startFakeBff({ '/fragments/mini-cart': () => ({ html: ['<b>mini cart</b>'] }) }),
    startFakeBff({ '/fragments/account-menu': () => ({ html: ['<b>menu</b>'] }) }),
  ]);
  await writeReleases(releasesDir, releases, {
    'catalog/c1/client/product.css': '.p{color:var(--ink)}',
    'catalog/c1/client/recommendations.css': '@layer mfe{.r{margin:0}}',
    ...files,
  });
  const designSystem = join(dataDir, 'ds');
  const shellClient = join(dataDir, 'client');
  await Promise.all([mkdir(designSystem), mkdir(shellClient), mkdir(join(dataDir, 'art'))]);
  const write = (file: string, json: unknown) =>
    writeFile(join(dataDir, file), typeof json === 'string' ? json : JSON.stringify(json));
  await Promise.all([
    write('ds/manifest.json', {
      major: 1,
      css: 'tessera-1.0badcafe.css',
      fonts: [{ file: 'text.woff2', preload: true }],
    }),
    write('ds/tessera-1.0badcafe.css', '@layer tokens, base, ds, mfe, utilities;'),
    write('client/manifest.json', {
      entry: 'shell.0badcafe.js',
      js: ['shell.0badcafe.js', 'vendor.0badcafe.js'],
      assets: { 'shell.0badcafe.js': { bytes: 3, integrity: 'sha384-shell' } },
      css: [],
      shared: { react: '19.3.1' },
    }),
    write('client/shell.0badcafe.js', 'let a = "some script that is long enough to shrink";'),
  ]);
  const tokens = testTokens();
  const metrics = createMetrics();
  const stateDir = join(dataDir, 'shell');
  const table = routing === undefined ? testRouting(releases) : routing;
  if (table) await writeRoutingFile(join(stateDir, 'routing.json'), table);
  await mkdir(stateDir, { recursive: true });
  await beforeStart?.(dataDir);
  const known = await startReleases({
    releasesDir,
    stateDir,
    registry: registry?.(tokens) ?? null,
    hostFacts: () => readHostFacts(readManifests({ shellClient, designSystem })),
    logger: silentLogger(),
    metrics,
  });
  const running = await serve({
    app: createApp({
      publicUrl: 'http://shop.example',
      addresses: { catalog: catalog.url, cart: cart.url, account: account.url },
      cookieSecret: 'a secret that is only for tests',
      tokens: tokens.shell,
      roots: {
        releasesDir,
        shellClient,
        designSystem,
        icons: join(dataDir, 'icons'),
        art: [join(dataDir, 'art')],
      },
      releases: known,
      metrics,
      allowOverrides: true,
      // A busy machine must not turn what is ready into what is late.
      nestedWaitMs: 200,
      logger: silentLogger(),
      ...change,
    }),
    port: 0,
    host: '127.0.0.1',
    logger: silentLogger(),
    onStop: [known.stop],
  });
  return {
    url: `http://127.0.0.1:${running.port}`,
    catalog,
    cart,
    account,
    tokens,
    releasesDir,
    dataDir,
    releases: known,
    makeLive: (live, over) => known.source.adopt(testRouting(live, over)),
    async stop() {
      await running.stop();
      await Promise.all([catalog.stop(), cart.stop(), account.stop()]);
      await rm(dataDir, { recursive: true });
    },
  };
}
