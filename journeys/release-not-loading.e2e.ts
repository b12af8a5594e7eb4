import { expect, test } from './fixtures/journey.ts';
import { addButton } from './shop/buy.ts';
import { hydrated } from './shop/hydrated.ts';
import { somePrints } from './shop/prints.ts';

test.use({
  expectedProblem:
    /net::ERR_FAILED|^warning: \[tessera\]|Failed to fetch dynamically imported module/,
});

test('a page whose code does not load stays usable, says so, and recovers when asked', async ({
  page,
}) => {
  const [print] = await somePrints(page.request, 1);
  const entries = '**/assets/catalog/**/*.js';
  await page.route(entries, (route) => route.abort());
  await page.goto(`/products/${print?.handle}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(print?.title ?? '');
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  await page.locator('#main').dispatchEvent('pointerenter');
  const notice = page.getByRole('main').locator('> .t-failure');
  await expect(notice).toBeVisible();
  await expect(addButton(page)).toBeEnabled();

  await page.unroute(entries);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await hydrated(page);
  await expect(notice).toHaveCount(0);
});

test('a fragment whose code does not load leaves the rest of the page at work', async ({
  page,
}) => {
  const [print] = await somePrints(page.request, 1);
  await page.route('**/assets/cart/**/*.js', (route) => route.abort());
  await page.goto(`/products/${print?.handle}`);
  await hydrated(page);
  const slot = page.locator('tessera-slot[data-fragment="cart/add-to-cart"]').first();
  await expect(slot).toHaveAttribute('data-state', 'failed');
  await slot.getByRole('button', { name: /add to cart/i }).click();
  await expect(page).toHaveURL('/cart');
  await expect(page.getByRole('main')).toContainText(print?.title ?? '');
});
