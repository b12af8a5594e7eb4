import { expect, test } from './fixtures/journey.ts';
import { miniCart, putIntoCart } from './shop/buy.ts';
import { guestPages, personalPages } from './shop/every-page.ts';
import { hydrated, sameDocument } from './shop/hydrated.ts';

test('product, cart and back: no document is loaded, and the page is as it was', async ({
  page,
}) => {
  const print = await putIntoCart(page);
  await hydrated(page);
  const stillSame = await sameDocument(page);
  await miniCart(page).click();
  await expect(page).toHaveURL('/cart');
  await expect(page.getByRole('main')).toContainText(print.title);
  await page.goBack();
  await expect(page).toHaveURL(`/products/${print.handle}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(print.title);
  await page.goForward();
  await expect(page).toHaveURL('/cart');
  await expect(page.getByRole('main')).toContainText(print.title);
  await stillSame();
});

test('from page to page of all teams without loading a document', async ({ page }) => {
  await page.goto('/');
  await hydrated(page);
  const stillSame = await sameDocument(page);
  await page.getByRole('main').locator('a[href^="/products/"]').first().click();
  await expect(page).toHaveURL(/\/products\//);
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: /stores/i })
    .click();
  await expect(page).toHaveURL('/stores');
  await page.getByRole('banner').getByRole('link', { name: 'Tessera' }).click();
  await expect(page).toHaveURL('/');
  await stillSame();
});

test('every page hydrates without a word of complaint', async ({ page }) => {
  test.setTimeout(120_000);
  for (const { path, status } of [...(await guestPages(page)), ...(await personalPages(page))]) {
    if (status !== 200) continue;
    await page.goto(path);
    await hydrated(page);
  }
});

test('an address nobody owns is a page of the shop that says so', async ({ page, problems }) => {
  const reply = await page.goto('/nowhere/at/all');
  expect(reply?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await expect(page.getByRole('banner')).toBeVisible();
  // Browsers report the status of a document as a failed resource.
  expect(problems.splice(0).filter((problem) => !/status of 404/.test(problem))).toEqual([]);
});

test('a link to the page one is on shows it again and adds no entry to the history', async ({
  page,
}) => {
  await page.goto('/c/prints');
  await hydrated(page);
  const stillSame = await sameDocument(page);
  const entry = () =>
    page.evaluate(() => ({
      count: history.length,
      key: (history.state as { tessera?: string } | null)?.tessera,
    }));
  const before = await entry();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Prints' })
    .click();
  await expect.poll(async () => (await entry()).key).not.toBe(before.key);
  expect((await entry()).count).toBe(before.count);
  await stillSame();
});

test('whoever goes back before a page has come finds the page that was left', async ({ page }) => {
  // The browser changes the page in a frame of its own choice; here it is one that waits to be let go.
  await page.addInitScript(() => {
    const start = document.startViewTransition.bind(document);
    const go = new Promise<void>((resolve) => Object.assign(globalThis, { letGo: resolve }));
    document.startViewTransition = (change) =>
      start(async () => {
        await go;
        await (change as () => void)();
      });
  });
  await page.goto('/c/prints');
  await hydrated(page);
  const print = page.getByRole('main').locator('a[href^="/products/"]').first();
  const href = await print.getAttribute('href');
  await print.click();
  await expect(page).toHaveURL(href ?? '');
  await page.evaluate(() => history.back());
  await expect(page).toHaveURL('/c/prints');
  await page.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo());
  await expect(page.getByRole('heading', { level: 1 })).toContainText('All prints');
  await expect(page.getByRole('main').locator('a[href^="/products/"]')).toHaveCount(24);
});
