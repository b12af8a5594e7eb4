import { expect, type Page } from '@playwright/test';
import { addButton, cards, fillCheckout, placeOrder, putIntoCart } from '../shop/buy.ts';
import { hydrated } from '../shop/hydrated.ts';
import { haveCart } from '../shop/prepare.ts';
import { somePrints } from '../shop/prints.ts';

/** A state that no address shows: how a visitor gets there. */
export interface State {
  name: string;
  reach(page: Page): Promise<void>;
}

/** What shoppers meet between the pages: open lists and dialogs, refusals, things that went wrong. */
export const states: State[] = [
  {
    name: 'suggestions',
    async reach(page) {
      await page.goto('/');
      await hydrated(page);
      await page.getByRole('banner').getByRole('combobox').pressSequentially('harb');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'mistyped search',
    reach: async (page) => void (await page.goto('/search?q=harbuor')),
  },
  {
    name: 'filters open',
    async reach(page) {
      await page.goto('/c/prints?family=Opus&size=40x50');
      await hydrated(page);
      await page.getByText('All filters').click();
      await expect(page.getByRole('checkbox').first()).toBeVisible();
    },
  },
  {
    name: 'zoom',
    async reach(page) {
      const [print] = await somePrints(page.request, 1);
      await page.goto(`/products/${print!.handle}`);
      await hydrated(page);
      await page.getByRole('main').getByRole('link', { name: 'Look closer' }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'added to the cart',
    async reach(page) {
      await putIntoCart(page);
      await expect(addButton(page)).toBeVisible();
    },
  },
  {
    name: 'removed from the cart',
    async reach(page) {
      await haveCart(page);
      await page.goto('/cart');
      await hydrated(page);
      await page
        .getByRole('main')
        .getByRole('button', { name: /^Remove/ })
        .first()
        .click();
      await expect(page.getByRole('button', { name: /^Undo/ })).toBeVisible();
    },
  },
  {
    name: 'checkout with errors',
    async reach(page) {
      await haveCart(page);
      await page.goto('/checkout');
      await hydrated(page);
      await placeOrder(page);
      await expect(page.getByRole('group', { name: 'There is a problem' })).toBeVisible();
    },
  },
  {
    name: 'declined card',
    async reach(page) {
      await haveCart(page);
      await page.goto('/checkout');
      await hydrated(page);
      await fillCheckout(page, cards.declined);
      await placeOrder(page);
      await expect(page.getByRole('main')).toContainText(/declined/i, { timeout: 30_000 });
    },
  },
  {
    name: 'bank asks',
    async reach(page) {
      await haveCart(page);
      await page.goto('/checkout');
      await hydrated(page);
      await fillCheckout(page, cards.asks);
      await placeOrder(page);
      await expect(page.getByRole('main').getByRole('button', { name: /^Confirm/ })).toBeVisible();
    },
  },
  {
    name: 'confirmed',
    async reach(page) {
      await haveCart(page);
      await page.goto('/checkout');
      await hydrated(page);
      await fillCheckout(page, cards.pays);
      await placeOrder(page);
      await expect(page.getByRole('main')).toContainText('What happens next', { timeout: 30_000 });
    },
  },
  {
    name: 'sign-in refused',
    async reach(page) {
      await page.goto('/account/sign-in');
      await hydrated(page);
      const main = page.getByRole('main');
      await main
        .locator('[autocomplete~="username"], [autocomplete~="email"]')
        .first()
        .fill('ada@example.org');
      await main.locator('[autocomplete~="current-password"]').fill('not the password');
      await main
        .getByRole('button', { name: /^Sign in/ })
        .first()
        .click();
      await expect(page.getByRole('group', { name: 'There is a problem' })).toBeVisible();
    },
  },
];
