import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/journey.ts';
import { otherWords, uploadVariant } from './shop/variant-release.ts';

const words = 'Every size and every frame hangs in each of them.';
const others = 'Come and stand in front of them for a while, please.';
const gap = (page: Page) =>
  page.locator('main ul').evaluate((list) => getComputedStyle(list).paddingTop);

test('two releases of one micro-frontend lie side by side: ?release= switches HTML, CSS and JavaScript together', async ({
  shop,
  page,
  newVisitor,
}) => {
  test.skip(shop.stack === null, 'stores a release, which is not for a shop at BASE_URL');
  const change = otherWords(
    [words, others],
    ['padding: 1px', 'padding: 7px'],
    ['padding:1px', 'padding:7px'],
  );
  const id = await uploadVariant(shop, 'catalog', { server: change, client: change });

  const loaded: string[] = [];
  page.on('response', (response) => loaded.push(new URL(response.url()).pathname));
  await page.goto(`/stores?release=catalog@${id}`);
  await expect(page.getByText(others)).toBeVisible();
  expect(await gap(page)).toBe('7px');
  // Hydrated from the same release: its own code says the same words, and no other's was loaded.
  await expect(page.locator('tessera-fragment[data-page][data-hydrated]')).toHaveAttribute(
    'data-release',
    id,
  );
  const catalogFiles = loaded.filter((file) => file.startsWith('/assets/catalog/'));
  expect(catalogFiles.length).toBeGreaterThan(0);
  expect(catalogFiles.filter((file) => !file.startsWith(`/assets/catalog/${id}/`))).toEqual([]);
  await expect(page.getByText(others)).toBeVisible();

  const other = await newVisitor();
  await other.goto('/stores');
  await expect(other.getByText(words)).toBeVisible();
  expect(await gap(other)).toBe('1px');
});
