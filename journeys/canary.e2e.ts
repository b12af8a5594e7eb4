import { bucketOf } from '@tessera/releases/bucket';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures/journey.ts';
import { hydrated } from './shop/hydrated.ts';
import { registryOf } from './shop/registry.ts';
import { otherWords, slowServer, uploadVariant } from './shop/variant-release.ts';

const words = 'Every size and every frame hangs in each of them.';
const others = 'Come and stand in front of them for a while, please.';
const mainRelease = (page: Page) => page.locator('#main tessera-fragment[data-page]');

/** The id in the signed cookie by which the shop knows a browser. */
async function visitorOf(context: BrowserContext): Promise<string> {
  const cookies = await context.cookies();
  return cookies.find(({ name }) => name === 'tessera_visitor')?.value.split('.')[0] ?? '';
}

test.beforeEach(({ shop }) => {
  test.skip(shop.stack === null, 'changes what is live, which is not for a shop at BASE_URL');
});

test('a canary of 20 % is seen by the right visitors, on the server and in the browser alike', async ({
  shop,
  browser,
  baseURL,
}) => {
  const registry = registryOf(shop);
  const control = await registry.liveOf('catalog');
  const id = await uploadVariant(shop, 'catalog', {
    server: otherWords([words, others]),
    client: otherWords([words, others]),
  });
  await registry.canary({ name: 'catalog', id, plan: [{ share: 0.2, seconds: 0 }] });
  const { canary } = (await registry.routing()).microFrontends['catalog']!;
  expect(canary).toMatchObject({ id, share: 0.2 });

  const seen = { canary: 0, control: 0 };
  for (let visit = 0; visit < 40; visit += 1) {
    const reply = await fetch(`${shop.url}/stores`);
    const visitor = /tessera_visitor=([^.;]+)\./.exec(reply.headers.get('set-cookie') ?? '')?.[1];
    const isCanary = bucketOf(canary!.salt, 'catalog', visitor ?? '') < 0.2;
    const html = await reply.text();
    expect(html.includes(others), `visitor ${visitor}`).toBe(isCanary);
    expect(html.includes(words)).toBe(!isCanary);
    expect(html).toContain(`data-release="${isCanary ? id : control}"`);
    seen[isCanary ? 'canary' : 'control'] += 1;
  }
  expect(seen.control).toBeGreaterThan(seen.canary);

  // In the browser: until both kinds have been met, and again after a reload and a navigation.
  const met = new Set<boolean>();
  for (let visit = 0; met.size < 2 && visit < 60; visit += 1) {
    const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto('/stores');
    const isCanary = bucketOf(canary!.salt, 'catalog', await visitorOf(context)) < 0.2;
    if (!met.has(isCanary)) {
      const expected = isCanary ? id : control;
      await hydrated(page);
      await expect(mainRelease(page)).toHaveAttribute('data-release', expected);
      await page.reload();
      await hydrated(page);
      await expect(page.getByText(isCanary ? others : words)).toBeVisible();
      const modules = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => new URL(name).pathname)
          .filter((path) => path.startsWith('/assets/catalog/')),
      );
      expect(modules.length).toBeGreaterThan(0);
      expect(modules.filter((path) => !path.startsWith(`/assets/catalog/${expected}/`))).toEqual(
        [],
      );
      await page.goto('/');
      await hydrated(page);
      await expect(mainRelease(page)).toHaveAttribute('data-release', expected);
      met.add(isCanary);
    }
    expect(problems).toEqual([]);
    await context.close();
  }
  expect(met.size).toBe(2);
  await registry.abort('catalog');
});

interface Visits {
  /** What the pages of either kind of visitor complained of. */
  problems: Record<'canary' | 'control', string[]>;
  reason: string;
  visitors: number;
  seconds: number;
}

/** Visitors come one after the other until the canary has ended by itself. */
async function visitUntilEnded(
  o: { browser: Browser; baseURL: string; path: string },
  registry: ReturnType<typeof registryOf>,
  canary: { number: number; id: string; name: string },
): Promise<Visits> {
  const problems: Visits['problems'] = { canary: [], control: [] };
  for (let visitors = 0; ; visitors += 1) {
    const { state, reason, startedAt, endedAt } = await registry.readCanary(canary.number);
    if (state !== 'running') {
      const seconds = (Date.parse(endedAt ?? '') - Date.parse(startedAt)) / 1_000;
      return { problems, reason: `${state}: ${reason}`, visitors, seconds };
    }
    const context = await o.browser.newContext({ baseURL: o.baseURL });
    const page = await context.newPage();
    const said: string[] = [];
    page.on('pageerror', (error) => said.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') said.push(message.text());
    });
    const reply = await page.goto(o.path);
    await hydrated(page);
    const html = (await reply?.text()) ?? '';
    problems[html.includes(`/assets/${canary.name}/${canary.id}/`) ? 'canary' : 'control'].push(
      ...said,
    );
    // Leaving the page sends what is still to be told.
    await page.goto('about:blank');
    await context.close();
  }
}

test('a release that throws in the browser is withdrawn by itself within a minute, with the reason, and control visitors notice nothing', async ({
  shop,
  browser,
}, testInfo) => {
  test.setTimeout(180_000);
  const registry = registryOf(shop);
  const before = await registry.liveOf('cart');
  const id = await uploadVariant(shop, 'cart', {
    client: (text, file) =>
      file.startsWith('remoteEntry')
        ? `setTimeout(()=>{throw new TypeError('the total of the cart is not a number')});${text}`
        : text,
  });
  const canary = await registry.canary({
    name: 'cart',
    id,
    plan: [
      { share: 0.5, seconds: 600 },
      { share: 1, seconds: 0 },
    ],
  });
  // A page that runs cart's code: on others it waits for somebody to reach for it.
  const visits = await visitUntilEnded(
    { browser, baseURL: shop.url, path: '/cart' },
    registry,
    canary,
  );
  expect(visits.reason).toMatch(/^withdrawn: /);
  expect(visits.reason).toContain('the total of the cart is not a number');
  expect(visits.problems.control).toEqual([]);
  expect(visits.problems.canary.length).toBeGreaterThan(0);
  // How long that takes depends on the machine and on how many come a second; how many it takes does not.
  expect(visits.visitors).toBeLessThan(40);
  testInfo.annotations.push({ type: 'withdrawn after', description: `${visits.seconds} s` });
  console.log(`withdrawn after ${visits.visitors} visitors, ${visits.seconds.toFixed(1)} s`);

  expect(await registry.liveOf('cart')).toBe(before);
  await expect.poll(async () => (await fetch(`${shop.url}/stores`)).text()).not.toContain(id);
  expect(await (await fetch(`${shop.url}/stores`)).text()).toContain(`/assets/cart/${before}/`);
  // Nobody can bring it back without a reason.
  const again = await registry.tryDeploy({ cart: id });
  expect(again.status).toBe(409);
  expect(again.body.refusals.map(({ rule }) => rule)).toContain('withdrawn');
});

test('a slow release is withdrawn by itself, with the figures in the reason', async ({
  shop,
  browser,
}) => {
  test.setTimeout(180_000);
  const registry = registryOf(shop);
  const before = await registry.liveOf('catalog');
  // Beyond what web-vitals calls good, which is what shoppers notice.
  const id = await uploadVariant(shop, 'catalog', {
    server: slowServer('stores', 3_000),
    manifest: ({ fragments }) => void (fragments['stores']!.timeoutMs = 10_000),
  });
  const canary = await registry.canary({
    name: 'catalog',
    id,
    plan: [
      { share: 0.5, seconds: 600 },
      { share: 1, seconds: 0 },
    ],
  });
  const visits = await visitUntilEnded(
    { browser, baseURL: shop.url, path: '/stores' },
    registry,
    canary,
  );
  expect(visits.reason).toMatch(/^withdrawn: /);
  expect(visits.reason).toMatch(/paint|LCP/);
  expect([...visits.problems.control, ...visits.problems.canary]).toEqual([]);
  expect(await registry.liveOf('catalog')).toBe(before);
});

test('a good release goes through its plan by itself and is live for everybody', async ({
  shop,
  browser,
}) => {
  test.setTimeout(180_000);
  const registry = registryOf(shop);
  const id = await uploadVariant(shop, 'account', {
    manifest: (release) => void (release.version = '0.1.1'),
  });
  const canary = await registry.canary({
    name: 'account',
    id,
    plan: [
      { share: 0.5, seconds: 1 },
      { share: 1, seconds: 0 },
    ],
    judge: { minVisitors: 4 },
  });
  const visits = await visitUntilEnded(
    { browser, baseURL: shop.url, path: '/stores' },
    registry,
    canary,
  );
  expect(visits.reason).toMatch(/^promoted: /);
  expect(await registry.liveOf('account')).toBe(id);
});
