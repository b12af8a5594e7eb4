import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/journey.ts';
import { hydrated, sameDocument } from './shop/hydrated.ts';

const cards = (page: Page) => page.getByRole('main').locator('a[href^="/products/"]');
const applied = (page: Page) => page.getByRole('group', { name: 'Applied filters' });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test('a mistyped word finds, says so and marks what was found', async ({ newVisitor }) => {
      const page = await newVisitor({ javaScriptEnabled });
      await page.goto('/');
      const box = page.getByRole('banner').getByRole('combobox');
      await box.fill('harbuor');
      await box.press('Enter');
      await expect(page).toHaveURL('/search?q=harbuor');
      const main = page.getByRole('main');
      await expect(main).toContainText('Showing results for “harbour”');
      await expect(main.locator('mark', { hasText: 'Harbour' }).first()).toBeVisible();
    });

    test('other words for the same thing find it', async ({ newVisitor }) => {
      const page = await newVisitor({ javaScriptEnabled });
      await page.goto('/search?q=ocean');
      await expect(
        page.getByRole('main').locator('mark', { hasText: /^Sea$/ }).first(),
      ).toBeVisible();
    });

    test('when nothing is found there are words that do find something', async ({ newVisitor }) => {
      const page = await newVisitor({ javaScriptEnabled });
      await page.goto('/search?q=harbour+xylophone');
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Nothing found');
      await page
        .getByRole('group', { name: 'Did you mean' })
        .getByRole('link', { name: /^harbour/ })
        .click();
      await expect(page).toHaveURL('/search?q=harbour');
      expect(await cards(page).count()).toBeGreaterThan(0);
    });

    test('filters are taken away one by one and all at once, and are in the address', async ({
      newVisitor,
    }) => {
      const page = await newVisitor({ javaScriptEnabled });
      await page.goto('/c/prints?family=Opus&family=Quarto&size=40x50&sort=price-asc');
      const before = await cards(page).count();
      await applied(page).getByRole('link', { name: /Opus/ }).click();
      await expect(page).toHaveURL('/c/prints?family=Quarto&size=40x50&sort=price-asc');
      await expect.poll(() => cards(page).count()).toBeLessThan(before);
      await applied(page).getByRole('link', { name: 'Clear all' }).click();
      await expect(page).toHaveURL('/c/prints?sort=price-asc');
      await expect(applied(page)).toHaveCount(0);
    });

    test('a filter is set from the list of them, which says how many it would bring', async ({
      newVisitor,
    }) => {
      const page = await newVisitor({ javaScriptEnabled });
      await page.goto('/c/prints');
      if (javaScriptEnabled) await hydrated(page);
      await page.getByText('All filters').click();
      const quarto = page.getByRole('checkbox', { name: /Quarto/ });
      const label = await page.locator('label', { hasText: /^Quarto/ }).textContent();
      const count = Number(/\d+/.exec(label ?? '')?.[0]);
      await quarto.check();
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Show results' }).click();
      await expect(page).toHaveURL('/c/prints?family=Quarto');
      await expect(page.getByRole('heading', { level: 1 })).toContainText(`${count} print`);
      await expect(cards(page)).toHaveCount(count);
    });

    test('"Show 24 more" is a link, and Back finds the list where it was left', async ({
      newVisitor,
    }) => {
      const page = await newVisitor({ javaScriptEnabled });
      await page.goto('/c/prints');
      if (javaScriptEnabled) await hydrated(page);
      await expect(page.getByRole('main')).toContainText(/seen 24 of \d+/);
      const more = page.getByRole('main').getByRole('link', { name: /^Show \d+ more/ });
      await expect(more).toHaveAttribute('href', '/c/prints?page=2');
      await more.click();
      await expect(page).toHaveURL('/c/prints?page=2');
      await expect(cards(page)).toHaveCount(javaScriptEnabled ? 48 : 24);
      await page.waitForLoadState();
      const print = cards(page).last();
      const href = await print.getAttribute('href');
      const title = await print.textContent();
      // Playwright scrolls anew with each try to reach it, as while the page still appears: the place counts once the pointer is there.
      await print.hover();
      const place = await page.evaluate(() => scrollY);
      expect(place).toBeGreaterThan(500);
      await print.click();
      await expect(page).toHaveURL(href ?? '');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
      // Back while the page one leaves still moves: that says nothing of the list.
      await page.evaluate(() => {
        scrollTo({ top: 80, behavior: 'instant' });
        history.back();
      });
      await expect(page).toHaveURL('/c/prints?page=2');
      await expect(cards(page)).toHaveCount(javaScriptEnabled ? 48 : 24);
      await expect
        .poll(async () => Math.abs((await page.evaluate(() => scrollY)) - place))
        .toBeLessThan(60);
      // Browsers without our code put it back themselves: at once, not as a long ride that anything can stop.
      expect(
        await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior),
      ).toBe('auto');
    });
  });
}

test('suggestions come while one types, are chosen by keyboard, and mark what was typed', async ({
  page,
}) => {
  await page.goto('/');
  await hydrated(page);
  const stillSame = await sameDocument(page);
  const box = page.getByRole('banner').getByRole('combobox');
  await box.pressSequentially('harb');
  const first = page.getByRole('option').first();
  await expect(first.locator('mark')).toHaveText('Harbour');
  expect(await page.getByRole('option').count()).toBeLessThanOrEqual(8);
  await box.press('ArrowDown');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await box.press('Enter');
  await expect(page).toHaveURL(/\/products\/harbour/);
  await stillSame();
});

test('on a phone the search is there without a tap', async ({ newVisitor }) => {
  const page = await newVisitor({ viewport: { width: 390, height: 844 } });
  for (const path of ['/', '/c/prints']) {
    await page.goto(path);
    await expect(page.getByRole('banner').getByRole('combobox')).toBeInViewport();
  }
});

test('sitemaps and the feed are XML that a browser can read', async ({ page }) => {
  const files = ['sitemap.xml', 'sitemaps/products-1.xml', 'sitemaps/categories.xml', 'feed.xml'];
  for (const file of files) {
    const reply = await page.request.get(`/api/catalog/${file}`);
    expect(reply.headers()['content-type']).toContain('application/xml');
    const text = await reply.text();
    const entries = await page.evaluate((xml) => {
      const read = new DOMParser().parseFromString(xml, 'application/xml');
      const failed = read.querySelector('parsererror')?.textContent;
      return failed ?? read.querySelectorAll('sitemap, url, item').length;
    }, text);
    expect(entries).toBeGreaterThan(2);
  }
});
