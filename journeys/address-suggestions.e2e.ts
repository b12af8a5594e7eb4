import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/journey.ts';
import { cards, fillCheckout, placeOrder, putIntoCart } from './shop/buy.ts';
import { hydrated } from './shop/hydrated.ts';
import { haveAccount } from './shop/prepare.ts';

const suggestions = '**/api/cart/address-suggestions?*';

const field = (page: Page, purpose: string) =>
  page.getByRole('main').locator(`[autocomplete~="${purpose}"]`);
const street = (page: Page) => field(page, 'address-line1');

/** Checkout with all filled in but the address. */
async function toCheckout(page: Page, { scripted = true } = {}) {
  await putIntoCart(page, { scripted });
  await page.goto('/checkout');
  if (scripted) await hydrated(page);
  await fillCheckout(page, cards.pays, { delivered: false });
}

async function ordered(page: Page) {
  await placeOrder(page);
  await expect(page).toHaveURL(/\/orders\/[\w-]+/);
}

test('by keyboard: two letters of a street more, an arrow, Enter, and the address is there', async ({
  page,
}) => {
  await toCheckout(page);
  await street(page).focus();
  const box = page.getByRole('combobox', { name: 'Street and number' });
  await expect(box).toBeFocused();
  await page.keyboard.type('Mariahilfer Str 12', { delay: 20 });
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  const list = page.getByRole('listbox', { name: 'Suggested addresses' });
  await expect(list.getByRole('option').first()).toHaveText(
    /Mariahilfer Straße 12, 10[67]0 Wien, Austria/,
  );
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/checkout');
  await expect(street(page)).toHaveValue('Mariahilfer Straße 12');
  await expect(street(page)).toBeFocused();
  await expect(field(page, 'postal-code')).toHaveValue(/10[67]0/);
  await expect(field(page, 'address-level2')).toHaveValue('Wien');
  await expect(page.getByRole('main').locator('select[name="country"]')).toHaveValue('AT');
  await expect(page.getByText('We deliver to Austria.')).toBeVisible();
  await expect(
    page.getByRole('status').filter({ hasText: 'Filled in: Mariahilfer' }),
  ).toBeAttached();
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await ordered(page);
});

test('a postcode brings its town, and keeps the street', async ({ page }) => {
  await toCheckout(page);
  await street(page).fill('Gasse ohne Namen 3');
  await field(page, 'postal-code').focus();
  await expect(page.getByRole('combobox', { name: 'Postcode' })).toBeFocused();
  await page.keyboard.type('8010', { delay: 20 });
  await page.getByRole('option', { name: '8010 Graz, Austria' }).click();
  await expect(field(page, 'address-level2')).toHaveValue('Graz');
  await expect(street(page)).toHaveValue('Gasse ohne Namen 3');
});

test('what nobody suggests is ordered to as well, and Escape closes the list', async ({ page }) => {
  await toCheckout(page);
  await street(page).focus();
  await expect(page.getByRole('combobox', { name: 'Street and number' })).toBeFocused();
  await page.keyboard.type('Torstr', { delay: 20 });
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option').first()).toBeHidden();
  await page.keyboard.type('. hinten links');
  await field(page, 'postal-code').fill('12345');
  await field(page, 'address-level2').fill('Anderswo');
  await expect(street(page)).toHaveValue('Torstr. hinten links');
  await ordered(page);
});

test('a signed-in shopper has the saved addresses before anything is typed', async ({
  page,
  baseURL,
}) => {
  await haveAccount(page);
  const saved = {
    name: 'Ada Lovelace',
    line1: 'Harbour Row 5',
    line2: 'Flat 2',
    postcode: 'D02 AF30',
    city: 'Dublin',
    country: 'IE',
  };
  const reply = await page.request.post('/api/account/addresses', {
    data: saved,
    headers: { origin: baseURL ?? '' },
  });
  expect(reply.status()).toBe(201);
  await putIntoCart(page);
  await page.goto('/checkout');
  await hydrated(page);
  await street(page).focus();
  await page.getByRole('option', { name: /^Harbour Row 5.*Saved address$/ }).click();
  await expect(street(page)).toHaveValue('Harbour Row 5, Flat 2');
  await expect(field(page, 'postal-code')).toHaveValue('D02 AF30');
  await expect(field(page, 'address-level2')).toHaveValue('Dublin');
  await expect(page.getByRole('main').locator('select[name="country"]')).toHaveValue('IE');
});

test.describe('when there are no suggestions', () => {
  test.use({ expectedProblem: /status of 503/ });

  for (const [how, broken] of [
    ['answers 503', true],
    ['hangs', false],
  ] as const) {
    test(`the service ${how}: nothing is said, and the address is typed`, async ({ page }) => {
      let asked = 0;
      await page.route(suggestions, async (route) => {
        asked += 1;
        if (broken)
          await route.fulfill({
            status: 503,
            json: { type: 'unavailable', title: 'Unavailable', status: 503 },
          });
      });
      await toCheckout(page);
      await street(page).focus();
      const box = page.getByRole('combobox', { name: 'Street and number' });
      await expect(box).toBeFocused();
      await page.keyboard.type('Torstraße 1', { delay: 20 });
      await expect.poll(() => asked).toBeGreaterThan(0);
      await expect(box).toHaveAttribute('aria-expanded', 'false');
      await field(page, 'postal-code').fill('10119');
      await field(page, 'address-level2').fill('Berlin');
      await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
      await ordered(page);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    });
  }
});

test('without JavaScript the fields are plain ones', async ({ newVisitor }) => {
  const page = await newVisitor({ javaScriptEnabled: false });
  await toCheckout(page, { scripted: false });
  await expect(street(page)).not.toHaveAttribute('role', 'combobox');
  await street(page).fill('Torstraße 1');
  await field(page, 'postal-code').fill('10119');
  await field(page, 'address-level2').fill('Berlin');
  await ordered(page);
});
