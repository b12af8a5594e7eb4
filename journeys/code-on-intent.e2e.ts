import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/journey.ts';
import { haveCart } from './shop/prepare.ts';
import { hydrated } from './shop/hydrated.ts';

const ofTeams = /^\/assets\/(?:shell\/shared|catalog|cart|account)\b.*\.js$/;

for (const path of ['/', '/c/prints']) {
  test(`${path} loads no code of teams before somebody reaches for it`, async ({ page }) => {
    const loaded: string[] = [];
    page.on('response', (response) => loaded.push(new URL(response.url()).pathname));
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(page.locator('html')).toHaveAttribute('data-ready', '');
    expect(loaded.filter((file) => ofTeams.test(file))).toEqual([]);
    await hydrated(page);
    expect(loaded.filter((file) => ofTeams.test(file))).not.toEqual([]);
  });
}

test('an order that was chosen before the code came is taken up when it comes', async ({
  page,
}) => {
  const letCodeCome = await holdCatalogCode(page);
  await page.goto('/c/prints');
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  await page.getByRole('combobox', { name: /sort/i }).selectOption('price-asc');
  letCodeCome();
  await expect(page).toHaveURL(/sort=price-asc/);
  await expect(page.getByRole('combobox', { name: /sort/i })).toHaveValue('price-asc');
});

test('a filter that was ticked before the code came is taken up when it comes', async ({
  page,
}) => {
  const letCodeCome = await holdCatalogCode(page);
  await page.goto('/c/prints');
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  await page.locator('#main details summary').first().click();
  const box = page.locator('#main form input[type=checkbox]:enabled').first();
  const [name, value] = [await box.getAttribute('name'), await box.getAttribute('value')];
  await box.check({ force: true });
  letCodeCome();
  await expect.poll(() => new URL(page.url()).searchParams.get(name ?? '')).toBe(value);
  await expect(box).toBeChecked();
});

test('a store that was picked before its code came is told to the page around it', async ({
  page,
}) => {
  await haveCart(page);
  const letCodeCome = await holdCatalogCode(page);
  await page.goto('/checkout');
  await hydrated(page);
  await page.getByRole('radio', { name: /pick|collect/i }).check({ force: true });
  const picker = page.locator('tessera-slot[data-fragment="catalog/store-picker"]');
  const store = picker.getByRole('radio').last();
  const name = (await picker.locator('label b').last().textContent()) ?? '';
  await store.focus();
  await store.check({ force: true });
  letCodeCome();
  await expect(page.locator('section[aria-labelledby="order-summary"]')).toContainText(name);
  await expect(store).toBeChecked();
});

/** Holds catalog's code back until the returned function is called. */
async function holdCatalogCode(page: Page): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  await page.route(/\/assets\/catalog\/.*\.js$/, async (route) => {
    await held.promise;
    await route.continue();
  });
  return held.resolve;
}
