import { expect, test } from './fixtures/journey.ts';
import { miniCart } from './shop/buy.ts';
import { fragmentHydrated, hydrated } from './shop/hydrated.ts';
import { registryOf } from './shop/registry.ts';

const mini = 'tessera-slot[data-fragment="cart/mini-cart"]';

test.beforeEach(({ shop }) => {
  test.skip(shop.stack === null, 'makes faults, which is not for a shop at BASE_URL');
});
test.afterEach(async ({ shop }) => {
  if (shop.stack) await registryOf(shop).endFaults();
});

test.describe('a drill on browser files', () => {
  // What the browser says of files that are missing or wrong, and the runtime of the fragment they are for.
  test.use({ expectedProblem: /404|digest|\[tessera\] remote-failed cart\/|_faults/ });

  for (const kind of ['missing-chunk', 'wrong-integrity']) {
    test(`${kind}: cart's code is refused, its HTML stays, and the open page heals when it is over`, async ({
      shop,
      page,
    }) => {
      const registry = registryOf(shop);
      await page.goto('/');
      await miniCart(page).hover();
      await fragmentHydrated(page, 'cart/mini-cart');

      await registry.fault({ kind, target: 'cart', seconds: 120 });
      await expect(async () => {
        await page.reload();
        const html = await page.content();
        expect(html).toContain('/_faults/cart/');
      }).toPass();
      await hydrated(page);
      await expect(miniCart(page)).toHaveAccessibleName('Cart, empty');
      await page.mouse.move(0, 0);
      await miniCart(page).hover();
      await expect(page.locator(`${mini} > .t-failure`)).toBeVisible();
      await expect(page.locator(`${mini} > tessera-fragment[data-hydrated]`)).toHaveCount(0);

      await registry.endFaults();
      await fragmentHydrated(page, 'cart/mini-cart');
      await expect(page.locator(`${mini} > .t-failure`)).toHaveCount(0);
    });
  }
});

test.describe('a drill', () => {
  test.use({ expectedProblem: /\[tessera\]|50\d/ });

  test('of one visitor is nobody else’s', async ({ shop, newVisitor }) => {
    const { url } = await registryOf(shop).override({
      faults: [{ kind: 'error', target: 'cart', ms: 0 }],
      reason: 'a journey',
    });
    const mine = await newVisitor();
    await mine.goto(url);
    await expect(mine.getByText('a drill: cart error')).toBeVisible();
    expect((await mine.request.get('/api/cart/cart')).status()).toBe(500);
    const other = await newVisitor();
    await other.goto('/');
    await miniCart(other).hover();
    await fragmentHydrated(other, 'cart/mini-cart');
    expect((await other.request.get('/api/cart/cart')).status()).toBe(200);
  });
});
