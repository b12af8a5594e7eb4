import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/journey.ts';
import { cards, fillCheckout, placeOrder, putIntoCart } from './shop/buy.ts';
import { hydrated } from './shop/hydrated.ts';
import { haveAccount } from './shop/prepare.ts';
import { somePrints } from './shop/prints.ts';

const choose = (page: Page, currency: 'EUR' | 'GBP' | 'USD') =>
  page.getByRole('contentinfo').getByRole('button', { name: currency }).click();

/** Every amount of money on the page is in pounds, and there is one. */
async function expectPounds(page: Page) {
  const main = page.getByRole('main');
  await expect(main).toContainText(/£\d/);
  await expect(main).not.toContainText(/[€$]\s?\d/);
}

for (const javaScriptEnabled of [true, false]) {
  test(`a shopper who chooses pounds sees and pays nothing else, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    newVisitor,
  }) => {
    const page = await newVisitor({ javaScriptEnabled });
    const email = await haveAccount(page);
    const [print] = await somePrints(page.request, 1);
    await page.goto(`/products/${print!.handle}`);
    if (javaScriptEnabled) await hydrated(page);
    await expect(page.getByRole('main')).toContainText(/€\d/);
    await choose(page, 'GBP');
    await expect(page).toHaveURL(new RegExp(`/products/${print!.handle}$`));
    await expect(
      page.getByRole('contentinfo').getByRole('button', { name: 'GBP' }),
    ).toHaveAttribute('aria-current', 'true');
    await expectPounds(page);
    await putIntoCart(page, { scripted: javaScriptEnabled });

    await page.goto('/cart');
    await expectPounds(page);
    await page.getByRole('link', { name: /check ?out/i }).click();
    await expect(page).toHaveURL(/\/checkout$/);
    await expectPounds(page);
    await fillCheckout(page, cards.pays, { email });
    await placeOrder(page);
    await expect(page).toHaveURL(/\/orders\/[\w-]+/);
    await expect(async () => {
      if (!javaScriptEnabled) await page.reload();
      await expect(page.getByRole('main')).toContainText('What happens next', { timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await expectPounds(page);

    // An order stays what it was, whatever is chosen later.
    await choose(page, 'USD');
    await expectPounds(page);
    await expect(async () => {
      await page.goto('/account/orders');
      await expect(page.getByRole('main')).toContainText(/£\d/, { timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await expectPounds(page);
  });

  test(`another currency is no news of a price, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    newVisitor,
  }) => {
    const page = await newVisitor({ javaScriptEnabled });
    await putIntoCart(page, { scripted: javaScriptEnabled });
    await page.goto('/cart');
    const main = page.getByRole('main');
    for (const [currency, sign] of [
      ['GBP', '£'],
      ['USD', '$'],
      ['EUR', '€'],
    ] as const) {
      await choose(page, currency);
      await expect(page).toHaveURL(/\/cart$/);
      await expect(main.getByRole('link', { name: /check ?out/i })).toContainText(sign);
      await expect(main).not.toContainText(/gone (up|down)/);
    }
  });
}

test.describe('an order in two windows', () => {
  test.use({ expectedProblem: /status of 409/ });

  test('another currency in another window asks before anything is ordered', async ({
    newVisitor,
  }) => {
    const page = await newVisitor({ javaScriptEnabled: false });
    await putIntoCart(page, { scripted: false });
    await page.goto('/checkout');
    await fillCheckout(page, cards.pays);
    const elsewhere = await page.context().newPage();
    await elsewhere.goto('/stores');
    await choose(elsewhere, 'GBP');
    await expect(elsewhere).toHaveURL(/\/stores$/);
    await placeOrder(page);
    const main = page.getByRole('main');
    await expect(main).toContainText('The total has changed');
    await expect(main).toContainText('The currency of the cart is British Pound now.');
    await expect(main.getByRole('button', { name: /order for/i })).toContainText('£');
  });
});

test('a browser of Britain or the United States begins with their currency', async ({
  newVisitor,
}) => {
  for (const [locale, sign] of [
    ['en-GB', '£'],
    ['en-US', '$'],
    ['en-IE', '€'],
  ] as const) {
    const page = await newVisitor({ locale });
    await page.goto('/c/prints');
    await expect(
      page.getByRole('main').getByRole('listitem').getByText(sign).first(),
    ).toBeVisible();
  }
});
