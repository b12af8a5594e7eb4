import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/journey.ts';
import { hydrated } from './shop/hydrated.ts';
import { somePrints } from './shop/prints.ts';

async function openPrint(page: Page, place = 0): Promise<string> {
  const prints = await somePrints(page.request, place + 1);
  await page.goto(`/products/${prints[place]!.handle}`);
  await hydrated(page);
  return prints[place]!.title;
}

const axe = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
};

test('a print is looked at closely with the keyboard alone', async ({ page }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  const title = await openPrint(page);
  const large = () => requested.filter((url) => url.endsWith('-1200.avif'));
  expect(large(), 'the first load does without the large image').toEqual([]);

  const link = page.getByRole('link', { name: 'Look closer' });
  await link.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `${title}, close up` });
  await expect(dialog).toBeVisible();
  await expect.poll(() => large().length).toBeGreaterThan(0);

  const view = dialog.getByRole('region', { name: 'Enlarged print' });
  await view.focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(dialog.getByRole('status')).toHaveText('200 %');
  const left = () => view.evaluate((element) => element.scrollLeft);
  const before = await left();
  await page.keyboard.press('ArrowRight');
  await expect.poll(left).toBeGreaterThan(before);
  await page.keyboard.press('-');
  await expect(dialog.getByRole('status')).toHaveText('150 %');
  await dialog.getByRole('button', { name: 'Closer' }).click();
  await expect(dialog.getByRole('status')).toHaveText('200 %');
  await dialog.getByRole('button', { name: 'Detail' }).click();
  await axe(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();
});

test('a tap comes closer, without a drag', async ({ newVisitor }) => {
  const page = await newVisitor({ hasTouch: true, viewport: { width: 390, height: 844 } });
  await openPrint(page);
  await page.getByRole('link', { name: 'Look closer' }).tap();
  const dialog = page.getByRole('dialog');
  const view = dialog.getByRole('region', { name: 'Enlarged print' });
  await view.tap();
  await expect(dialog.getByRole('status')).toHaveText('150 %');
});

test('sizes are compared and chosen beside each other', async ({ page }) => {
  await openPrint(page);
  await page.getByText('Compare sizes').focus();
  await page.keyboard.press('Enter');
  const sizes = page.getByRole('group').filter({ hasText: 'All sizes to scale' });
  await expect(sizes.getByRole('listitem')).toHaveCount(4);
  await axe(page);
  await sizes.getByRole('link', { name: /64 × 80/ }).press('Enter');
  await expect(page.getByRole('radio', { name: /64 × 80/ })).toBeChecked();
});

test('prints that were looked at are found again, and only in this browser', async ({
  page,
  newVisitor,
}) => {
  const first = await openPrint(page, 0);
  await expect(page.getByRole('region', { name: 'Recently seen' })).toHaveCount(0);
  await openPrint(page, 1);
  const seen = page.getByRole('region', { name: 'Recently seen' });
  await expect(seen.getByRole('link')).toHaveText([first]);
  await axe(page);
  const stranger = await newVisitor();
  await openPrint(stranger, 1);
  await expect(stranger.getByRole('region', { name: 'Recently seen' })).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
  test(`a store is found on the map by keyboard, ${way}`, async ({ newVisitor }) => {
    const page = await newVisitor({ javaScriptEnabled });
    await page.goto('/stores');
    if (javaScriptEnabled) await hydrated(page);
    const map = page.getByRole('navigation', { name: 'Map of our stores' });
    await expect(map.getByRole('link')).toHaveCount(6);
    await map.getByRole('link', { name: /^Vienna/ }).press('Enter');
    await expect(page).toHaveURL('/stores#vienna');
    const entry = page.locator('#vienna');
    await expect(entry).toBeInViewport();
    await expect(entry).toContainText(/Open now until|Closed/);
    if (javaScriptEnabled) await axe(page);
  });
}
