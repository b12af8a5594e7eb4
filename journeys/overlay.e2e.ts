import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/journey.ts';
import { hydrated, sameDocument } from './shop/hydrated.ts';
import { somePrints } from './shop/prints.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const panel = (page: Page) => page.getByRole('region', { name: /^Seams/ });
const toggle = (page: Page) => page.getByRole('button', { name: 'Show seams' });

test('nothing of the seams is loaded before somebody asks for them', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('/');
  await hydrated(page);
  expect(loaded.filter((url) => url.includes('/overlay.'))).toEqual([]);
  await toggle(page).click();
  await expect(panel(page)).toBeVisible();
  expect(loaded.filter((url) => url.includes('/overlay.'))).toHaveLength(1);
});

test('each fragment is named with its release, how one came to it, and what it cost', async ({
  page,
}) => {
  const [print] = await somePrints(page.request, 1);
  await page.goto(`/products/${print?.handle}?seams`);
  await hydrated(page);
  const entries = panel(page).getByRole('listitem');
  for (const fragment of ['catalog/product', 'cart/mini-cart', 'cart/add-to-cart']) {
    const entry = entries.filter({ hasText: fragment });
    await expect(entry).toHaveCount(1);
    await expect(entry).toContainText(/\d-\w+/);
    await expect(entry).toContainText('live');
    await expect(entry).toContainText(/server \d+ ms/);
    await expect(entry).toContainText(/hydrated in \d+ ms/);
    await expect(entry).toContainText(/HTML [\d.]+ k?B/);
    await expect(entry).toContainText(/code [\d.]+ k?B/);
  }
  const composition = await page.locator('html').getAttribute('data-composition');
  await expect(panel(page)).toContainText(`npx tessera compose ${composition}`);
});

test('the seams follow the page and are gone with Escape, which gives the focus back', async ({
  page,
}) => {
  await page.goto('/');
  await hydrated(page);
  const stillSame = await sameDocument(page);
  await toggle(page).focus();
  await page.keyboard.press('Enter');
  await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('heading', { name: /^Seams/ })).toBeFocused();
  await expect(panel(page).getByText('catalog/home')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(toggle(page)).toBeFocused();
  await expect(toggle(page)).toHaveAttribute('aria-pressed', 'false');

  await toggle(page).click();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Cart' }).click();
  await expect(page).toHaveURL('/cart');
  await expect(panel(page).getByText('cart/cart', { exact: true })).toBeVisible();
  await expect(panel(page).getByText('catalog/home')).toHaveCount(0);
  await stillSame();
});

test('labels and list lead to each other by keyboard', async ({ page }) => {
  await page.goto('/');
  await hydrated(page);
  await toggle(page).click();
  const find = panel(page).getByRole('button', { name: 'Show cart/mini-cart in the page' });
  await find.press('Enter');
  const label = page.getByRole('button', { name: /^cart\/mini-cart .*ms/ });
  await expect(label).toBeFocused();
  await label.press('Enter');
  await expect(find).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a window of 320 px has room for the seams, and axe finds nothing in them, ${colorScheme}`, async ({
    newVisitor,
  }) => {
    const page = await newVisitor({ colorScheme, viewport: { width: 320, height: 640 } });
    await page.goto('/?seams');
    await hydrated(page);
    await expect(panel(page)).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    const { violations, passes } = await new AxeBuilder({ page })
      .include('tessera-seams')
      .withTags(standards)
      .analyze();
    expect(passes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['button-name', 'color-contrast', 'target-size']),
    );
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
