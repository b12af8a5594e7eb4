import type { FaultKind } from '@tessera/releases/fault';
import type { Locator, Page } from '@playwright/test';
import type { Shop } from './fixtures/open-shop.ts';
import { expect, test } from './fixtures/journey.ts';
import { addButton, miniCart } from './shop/buy.ts';
import { hydrated, sameDocument } from './shop/hydrated.ts';
import { somePrints } from './shop/prints.ts';
import { registryOf } from './shop/registry.ts';
import { failureIn } from './shop/visit.ts';

// Drills are heard on the console: requests fail, integrity is refused, and the runtime says what it retries.
test.use({
  expectedProblem:
    /Failed to load resource.*(404|50\d|ERR_)|^warning: \[tessera\]|Failed to find a valid digest|Failed to fetch dynamically imported module/,
});

test.beforeEach(({ shop }) => {
  test.skip(shop.stack === null, 'makes faults, which is not for a shop at BASE_URL');
});
test.afterEach(async ({ shop }) => {
  if (shop.stack !== null) await registryOf(shop).endFaults();
});

interface Drill {
  kind: FaultKind;
  target: string;
  ms?: number;
}

const said = 'Every size and every frame hangs in each of them.';
const isOfFiles = ({ kind }: Drill) => kind === 'missing-chunk' || kind === 'wrong-integrity';

/** The two ways to begin a drill; both end on the page where it is to be seen. */
const scopes = {
  async 'one visitor, by a link'(shop: Shop, page: Page, drill: Drill, path: string) {
    const { url } = await registryOf(shop).override({
      faults: [{ ms: 0, ...drill }],
      path,
      reason: 'a drill',
    });
    return page.goto(url);
  },
  async everybody(shop: Shop, page: Page, drill: Drill, path: string) {
    await registryOf(shop).fault({ ...drill, seconds: 600 });
    // The shell hears of it a moment later.
    await expect(async () => {
      const html = await (await page.request.get(path)).text();
      if (isOfFiles(drill)) expect(html.includes('/_faults/cart/')).toBe(true);
      else expect(failureIn(html, drill.target)).not.toBeNull();
    }).toPass({ timeout: 20_000 });
    return page.goto(path);
  },
};
const begin = Object.entries(scopes);

const slotOf = (page: Page, fragment: string): Locator =>
  page.locator(`tessera-slot[data-fragment="${fragment}"]`).first();

/** The page is as it should be, on the server and in the browser. */
async function expectWhole(page: Page, path: string): Promise<void> {
  await expect(async () => {
    const html = await (await page.request.get(path)).text();
    expect(failureIn(html, 'cart/mini-cart')).toBeNull();
  }).toPass({ timeout: 20_000 });
  await page.goto(path);
  await hydrated(page);
  await expect(miniCart(page)).toHaveAccessibleName('Cart, empty');
  await expect(page.locator('[data-state="failed"]')).toHaveCount(0);
}

const rendering: { drill: Drill; reason: RegExp; what: string }[] = [
  {
    drill: { kind: 'delay', target: 'cart/mini-cart', ms: 20_000 },
    reason: /^timeout$/,
    what: 'late',
  },
  { drill: { kind: 'error', target: 'cart/mini-cart' }, reason: /\w/, what: 'an error' },
  { drill: { kind: 'hang', target: 'cart/mini-cart' }, reason: /^timeout$/, what: 'never there' },
  { drill: { kind: 'crash', target: 'cart/mini-cart' }, reason: /\w/, what: 'a crash' },
];

for (const { drill, reason, what } of rendering) {
  for (const [scope, start] of begin) {
    test(`drill for ${scope}: a fragment that is ${what} leaves its fallback, the rest of the page, and its service at work`, async ({
      shop,
      page,
      newVisitor,
    }) => {
      test.setTimeout(120_000);
      const pid = () => shop.stack!.processes.find(({ name }) => name === 'cart')?.pid;
      const before = pid();
      const reply = await start(shop, page, drill, '/stores');
      expect(reply?.status()).toBe(200);
      // The whole document came, although the fragment of a hanging service never does.
      const html = (await reply?.text()) ?? '';
      expect(html.endsWith('</html>')).toBe(true);
      expect(html).toContain(said);
      expect(failureIn(html, 'cart/mini-cart')).toMatch(reason);
      // The way to the cart is there without it.
      expect(html).toContain('href="/cart" aria-label="Cart"');

      await hydrated(page);
      const api = await page.request.get('/api/cart/cart');
      expect(await api.json()).toMatchObject({ count: 0 });
      expect(pid()).toBe(before);
      // The browser has its code and its data, so it makes what the server could not.
      await expect(miniCart(page)).toHaveAccessibleName('Cart, empty');

      if (scope === 'everybody') {
        await registryOf(shop).endFaults();
      } else {
        const other = await newVisitor();
        const whole = await other.goto('/stores');
        expect(failureIn((await whole?.text()) ?? '', 'cart/mini-cart')).toBeNull();
        await page.getByRole('button', { name: 'End it now' }).click();
        await expect(page.locator('[data-override]')).toHaveCount(0);
      }
      await expectWhole(page, '/stores');
    });
  }
}

test('a fragment that is late within its time-out is late, and nothing else', async ({
  shop,
  page,
}) => {
  const drill = { kind: 'delay', target: 'cart/mini-cart', ms: 2_500 } as const;
  await scopes['one visitor, by a link'](shop, page, drill, '/stores');
  await expect(page.getByRole('button', { name: 'End it now' })).toBeVisible();
  await expectWhole(page, '/stores');
});

for (const kind of ['missing-chunk', 'wrong-integrity'] as const) {
  for (const [scope, start] of begin) {
    test(`drill for ${scope}: ${kind} leaves what the server rendered, says so, and is over when it is over`, async ({
      shop,
      page,
      newVisitor,
      problems,
    }) => {
      test.setTimeout(120_000);
      const [print] = await somePrints(page.request, 1);
      const path = `/products/${print?.handle}`;
      await start(shop, page, { kind, target: 'cart/add-to-cart' }, path);
      await hydrated(page);
      const slot = slotOf(page, 'cart/add-to-cart');
      const alive = slot.locator('> tessera-fragment[data-hydrated]');
      await expect(slot).toHaveAttribute('data-state', 'failed');
      await expect(alive).toHaveCount(0);
      await expect(addButton(page)).toBeEnabled();
      const again = slot.getByRole('button', { name: 'Try again' });
      await expect(again).toBeVisible();
      if (kind === 'wrong-integrity') {
        expect(problems.join('\n')).toMatch(/valid digest in the 'integrity' attribute/);
      }
      // The other fragments of the same release are not hit.
      await expect(miniCart(page)).toHaveAccessibleName('Cart, empty');

      if (scope === 'everybody') {
        const still = await sameDocument(page);
        await registryOf(shop).endFaults();
        await expect(async () => {
          if (await again.isVisible()) await again.click();
          await expect(alive).toBeAttached({ timeout: 2_000 });
        }).toPass({ timeout: 30_000 });
        await still();
      } else {
        const other = await newVisitor();
        await expectWhole(other, path);
        await expect(slotOf(other, 'cart/add-to-cart')).not.toHaveAttribute('data-state');
        // Without its code the form is still a form.
        await addButton(page).click();
        await expect(page).toHaveURL('/cart');
        await expect(page.getByRole('main')).toContainText(print?.title ?? '');
        await page.getByRole('button', { name: 'End it now' }).click();
        await expect(page.locator('[data-override]')).toHaveCount(0);
      }
      await page.goto(path);
      await hydrated(page);
      await expect(alive).toBeAttached();
    });
  }
}

for (const kind of ['error', 'hang'] as const) {
  test(`drill for everybody: a service with ${kind} loses its own pages only, says so, and they are back when it is over`, async ({
    shop,
    page,
  }) => {
    test.setTimeout(120_000);
    const registry = registryOf(shop);
    await registry.fault({ kind, target: 'cart', seconds: 600 });
    const statusOf = async (path: string) => (await page.request.get(path)).status();
    await expect.poll(() => statusOf('/cart'), { timeout: 30_000 }).toBeGreaterThanOrEqual(500);
    const reply = await page.goto('/cart');
    expect(reply?.status()).toBeGreaterThanOrEqual(500);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('banner')).toBeVisible();
    expect(await statusOf('/api/cart/cart')).toBeGreaterThanOrEqual(500);
    await page.goto('/stores');
    await hydrated(page);
    await expect(page.getByRole('main')).toContainText(said);
    await registry.endFaults();
    await expect.poll(() => statusOf('/cart')).toBe(200);
    await expectWhole(page, '/cart');
  });
}

test('drill for everybody: a service that crashes is started again; the page that is open stays as it is', async ({
  shop,
  page,
}) => {
  test.setTimeout(120_000);
  const pid = () => shop.stack!.processes.find(({ name }) => name === 'cart')?.pid;
  const before = pid();
  await page.goto('/stores');
  await hydrated(page);
  const still = await sameDocument(page);
  const { status } = await registryOf(shop).call('POST', '/api/faults', {
    kind: 'crash',
    target: 'cart',
    seconds: 1,
  });
  expect(status).toBe(202);
  await expect.poll(pid, { timeout: 30_000 }).not.toBe(before);
  await expect(page.getByRole('main')).toContainText(said);
  await expect(miniCart(page)).toHaveAccessibleName('Cart, empty');
  await expect
    .poll(async () => (await page.request.get('/cart')).status(), { timeout: 60_000 })
    .toBe(200);
  await miniCart(page).click();
  await expect(page).toHaveURL('/cart');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cart');
  await still();
});

test('a drill ends by itself when its time is over', async ({ shop, page }) => {
  test.setTimeout(60_000);
  const failure = async () =>
    failureIn(await (await page.request.get('/stores')).text(), 'cart/mini-cart');
  await registryOf(shop).fault({ kind: 'error', target: 'cart/mini-cart', seconds: 3 });
  await expect.poll(failure, { intervals: [100] }).not.toBeNull();
  await expect.poll(failure, { timeout: 30_000 }).toBeNull();
});
