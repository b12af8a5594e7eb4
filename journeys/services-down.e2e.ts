import { freeze, keepDown } from './fixtures/break-service.ts';
import { expect, test } from './fixtures/journey.ts';
import { addButton } from './shop/buy.ts';
import { hydrated, sameDocument } from './shop/hydrated.ts';
import { haveCart } from './shop/prepare.ts';
import { somePrints } from './shop/prints.ts';

// A dead service is heard on the console: its requests fail, and the runtime says what it retries.
test.use({ expectedProblem: /Failed to load resource.*(50\d|ERR_)|^warning: \[tessera\]/ });

test.beforeEach(({ shop }) => {
  test.skip(shop.stack === null, 'ends processes, which is not for a shop at BASE_URL');
});

// A journey begins with a whole shop: the one before has ended some of it.
test.afterEach(async ({ page, shop }) => {
  if (shop.stack === null) return;
  await expect(async () => {
    for (const path of ['/stores', '/cart', '/account/sign-in']) {
      expect((await page.request.get(path)).status(), path).toBe(200);
    }
  }).toPass({ timeout: 60_000 });
});

const owners = [
  { name: 'catalog', own: '/stores', others: ['/cart', '/account/sign-in'] },
  { name: 'cart', own: '/cart', others: ['/', '/stores', '/account/sign-in'] },
  { name: 'account', own: '/account/sign-in', others: ['/', '/stores', '/cart'] },
] as const;

for (const { name, own, others } of owners) {
  test(`while ${name} is dead the other teams’ pages work, its own says so and comes back`, async ({
    page,
    shop,
  }) => {
    test.setTimeout(120_000);
    await page.goto(own);
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    const release = keepDown(shop, name);
    try {
      for (const path of others) {
        const reply = await page.goto(path);
        expect(reply?.status(), path).toBe(200);
        await hydrated(page);
        const main = page.getByRole('main');
        await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByRole('banner')).toBeVisible();
      }
      const reply = await page.goto(own);
      expect(reply?.status()).toBe(503);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/cannot be shown/);
      await expect(page.getByRole('main').getByRole('link', { name: 'Try again' })).toBeVisible();
    } finally {
      release();
    }
    const stillSame = await sameDocument(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading, { timeout: 60_000 });
    await stillSame();
  });
}

test('a fragment whose service is dead keeps a way to go on, and comes back by itself', async ({
  page,
  shop,
}) => {
  test.setTimeout(120_000);
  const [print] = await somePrints(page.request, 1);
  const release = keepDown(shop, 'cart');
  const slot = page.locator('tessera-slot[data-fragment="cart/mini-cart"]');
  try {
    await page.goto(`/products/${print?.handle}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(print?.title ?? '');
    await expect(slot).toHaveAttribute('data-state', 'failed');
    await expect(slot.locator('a[href="/cart"]')).toBeVisible();
    await expect(slot.getByRole('button', { name: 'Try again' })).toBeVisible();
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    // This one asks nothing of its service before it is used, so its code alone brings it back.
    await expect(addButton(page)).toBeVisible();
  } finally {
    release();
  }
  await expect(slot).not.toHaveAttribute('data-state', { timeout: 60_000 });
  await expect(slot.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await expect(slot.locator('a[href="/cart"]')).toHaveAccessibleName('Cart, empty');
});

test('a cart can be read while catalog is dead', async ({ page, shop }) => {
  const print = await haveCart(page);
  const release = keepDown(shop, 'catalog');
  try {
    await page.goto('/cart');
    await expect(page.getByRole('main')).toContainText(print.title);
  } finally {
    release();
  }
});

test('a service that hangs holds nothing up but its own fragments', async ({ page, shop }) => {
  test.setTimeout(120_000);
  const [print] = await somePrints(page.request, 1);
  const thaw = freeze(shop, 'cart');
  const slot = page.locator('tessera-slot[data-fragment="cart/add-to-cart"]').first();
  try {
    // That the whole document arrives while the service still hangs is the guarantee.
    const reply = await page.request.get(`/products/${print?.handle}`);
    expect(reply.status()).toBe(200);
    const html = await reply.text();
    expect(html).toContain('</html>');
    await page.goto(`/products/${print?.handle}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(print?.title ?? '');
    await expect(slot.getByRole('button', { name: /add to cart/i })).toBeVisible();
  } finally {
    thaw();
  }
  await expect(slot.locator('tessera-fragment[data-hydrated]')).toBeAttached({ timeout: 60_000 });
});
