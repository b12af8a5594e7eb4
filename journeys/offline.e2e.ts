import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/journey.ts';
import { addButton, miniCart } from './shop/buy.ts';
import { fragmentHydrated, hydrated } from './shop/hydrated.ts';
import { haveAccount } from './shop/prepare.ts';
import { somePrints } from './shop/prints.ts';

// Without a connection a browser complains of everything it cannot load.
test.use({ serviceWorkers: 'allow', expectedProblem: /./ });

const offline = (page: Page) => page.locator('#tessera-offline');

/** Waits until the worker is in charge and has kept this page. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const cache = await caches.open('tessera-pages-1');
        return (await cache.match(location.pathname)) !== undefined;
      }),
    )
    .toBe(true);
}

const keptPaths = (page: Page) =>
  page.evaluate(async () => {
    const pages = await (await caches.open('tessera-pages-1')).keys();
    return pages.map(({ url }) => new URL(url).pathname);
  });

test('offline, a visited page is shown and says from when it is; one never seen says so, too', async ({
  page,
  context,
}) => {
  const [print, other] = await somePrints(page.request, 2);
  await page.goto(`/products/${print!.handle}`);
  await hydrated(page);
  await kept(page);
  await context.setOffline(true);

  await page.goto(`/products/${print!.handle}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(print!.title);
  await expect(offline(page)).toHaveText(/You are offline\. This page is from \d\d:\d\d\./);
  await hydrated(page);

  await page.goto(`/products/${other!.handle}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline');
  await page.locator('#tessera-kept').getByRole('link', { name: print!.title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(print!.title);

  await context.setOffline(false);
  await page.goto(`/products/${other!.handle}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(other!.title);
  await expect(offline(page)).toHaveCount(0);
});

test('what is added offline is kept, told, and in the cart once when the connection is back', async ({
  page,
  context,
}) => {
  const [print] = await somePrints(page.request, 1);
  await page.goto(`/products/${print!.handle}`);
  await fragmentHydrated(page, 'cart/add-to-cart');
  await kept(page);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
  await context.setOffline(true);
  await addButton(page).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('We kept this');
  await expect(offline(page)).toBeVisible();

  await context.setOffline(false);
  await expect(
    page.getByText('What you added while you were offline is in your cart now.'),
  ).toBeVisible({
    timeout: 20_000,
  });
  await expect(miniCart(page)).toHaveAccessibleName(/1/);
  const cart = (await (await page.request.get('/api/cart/cart')).json()) as { count: number };
  expect(cart.count).toBe(1);
});

test('nothing about a person is kept, and signing out forgets every page', async ({ page }) => {
  await haveAccount(page);
  await page.goto('/stores');
  await hydrated(page);
  await kept(page);
  await page.goto('/account');
  await hydrated(page);
  expect(await keptPaths(page)).not.toContain('/account');
  await page
    .getByRole('main')
    .getByRole('button', { name: /sign out/i })
    .first()
    .click();
  await expect(page).not.toHaveURL(/\/account$/);
  // Where signing out leads is kept again, as everybody sees it.
  await expect.poll(() => keptPaths(page)).not.toContain('/stores');
});
