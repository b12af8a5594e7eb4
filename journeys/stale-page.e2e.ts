import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/journey.ts';
import { hydrated, sameDocument } from './shop/hydrated.ts';

/** From now on the gateway says of this page's releases that they are in that state. */
async function saysOfPages(page: Page, state: string): Promise<void> {
  await page.route('**/api/**', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'tessera-composition-state': state };
    await route.fulfill({ response, headers });
  });
}

const footerLink = (page: Page, name: string) =>
  page.getByRole('contentinfo').getByRole('link', { name });
const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'Reload' });

test('each API call says of which composition its page is', async ({ page }) => {
  const sent: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/')) sent.push(request.headers()['tessera-composition']);
  });
  await page.goto('/');
  await hydrated(page);
  await footerLink(page, 'Cart').click();
  await expect(page).toHaveURL('/cart');
  const composition = await page.locator('html').getAttribute('data-composition');
  expect(composition).toMatch(/\w/);
  expect(sent.length).toBeGreaterThan(0);
  expect(new Set(sent)).toEqual(new Set([composition]));
});

test('a page of superseded releases goes on without a word and without a document load', async ({
  page,
}) => {
  await saysOfPages(page, 'superseded');
  await page.goto('/');
  await hydrated(page);
  const stillSame = await sameDocument(page);
  await footerLink(page, 'Cart').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/cart/i);
  await footerLink(page, 'Stores and help').click();
  await expect(page).toHaveURL('/stores');
  await stillSame();
  await expect(notice(page)).toHaveCount(0);
});

test('a page with a withdrawn release stays as it is, offers a reload, and loads the next page anew', async ({
  page,
}) => {
  await saysOfPages(page, 'withdrawn');
  // A page that asks no API by itself: the cart is the first to hear of it.
  await page.goto('/stores');
  await hydrated(page);
  const stillSame = await sameDocument(page);
  await footerLink(page, 'Cart').click();
  await expect(page).toHaveURL('/cart');
  await expect(notice(page)).toContainText('A part of this page was replaced.');
  await stillSame();

  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Prints' })
    .click();
  await expect(page).toHaveURL('/c/prints');
  await hydrated(page);
  await expect(stillSame()).rejects.toThrow('no document was loaded');
});

test('a page from an earlier version keeps what is typed until its visitor reloads it', async ({
  page,
}) => {
  await page.goto('/account/sign-in');
  await hydrated(page);
  const email = page.locator('input[type="email"]').first();
  await email.fill('ada@example.org');
  const stillSame = await sameDocument(page);
  await page.evaluate(() =>
    document.dispatchEvent(
      new CustomEvent('tessera:composition-state', { detail: { state: 'gone' } }),
    ),
  );
  await expect(notice(page)).toContainText('This page is from an earlier version of the shop.');
  await expect(email).toHaveValue('ada@example.org');
  await stillSame();
  await notice(page).getByRole('button', { name: 'Reload' }).click();
  await hydrated(page);
  await expect(notice(page)).toHaveCount(0);
  await expect(stillSame()).rejects.toThrow('no document was loaded');
});

test.describe('code that is gone', () => {
  test.use({ expectedProblem: /status of 404|^warning: \[tessera\]|Failed to fetch/ });

  test('makes the page ask what became of its releases', async ({ page }) => {
    await page.route('**/_composition/*', (route) => route.fulfill({ json: { state: 'gone' } }));
    await page.goto('/');
    await hydrated(page);
    await page.route('**/assets/account/**/*.js', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).focus();
    await expect(notice(page)).toContainText('This page is from an earlier version of the shop.');
  });
});
