import { expect, type Locator, type Page } from '@playwright/test';
import { fragmentHydrated } from './hydrated.ts';
import { somePrints } from './prints.ts';

/** The test cards of the offline payment provider. */
export const cards = {
  pays: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
  /** The bank asks its holder before it pays. */
  asks: '4000 0025 0000 3155',
} as const;

/** The button that puts the print of a product page into the cart: cart's fragment in catalog's page. */
export const addButton = (page: Page): Locator =>
  page.getByRole('main').getByRole('button', { name: /add to cart/i });

/** The way to the cart in the header, with the number of pieces in its name. */
export const miniCart = (page: Page): Locator =>
  page.getByRole('banner').locator('a[href="/cart"]');

/** Opens a print and puts it into the cart; `scripted` waits for the button to work without a reload. */
export async function putIntoCart(
  page: Page,
  { scripted = true } = {},
): Promise<{ handle: string; title: string }> {
  const [print] = await somePrints(page.request, 1);
  if (!print) throw new Error('the shop is empty');
  await page.goto(`/products/${print.handle}`);
  if (scripted) await fragmentHydrated(page, 'cart/add-to-cart');
  // The badge counts at once. Whoever loads a document next has to wait until the service has answered.
  const added = scripted ? page.waitForResponse('**/api/cart/lines') : null;
  await addButton(page).click();
  await added;
  await expect(miniCart(page)).toHaveAccessibleName(/1/);
  return print;
}

/**
 * Fills in the checkout. Fields are found by what browsers fill them in by, so each must say what it
 * is for.
 */
export async function fillCheckout(
  page: Page,
  card: string,
  { email = 'ada@example.org', delivered = true } = {},
): Promise<void> {
  const field = (purpose: string) => page.getByRole('main').locator(`[autocomplete~="${purpose}"]`);
  await field('email').fill(email);
  await field('name').fill('Ada Lovelace');
  if (delivered) {
    await field('address-line1').fill('Torstraße 1');
    await field('postal-code').fill('10119');
    await field('address-level2').fill('Berlin');
  }
  await field('cc-number').fill(card);
  await field('cc-exp').fill('04/30');
  await field('cc-csc').fill('123');
}

export const placeOrder = (page: Page): Promise<void> =>
  page
    .getByRole('main')
    .getByRole('button', { name: /place order|buy|pay/i })
    .click();
