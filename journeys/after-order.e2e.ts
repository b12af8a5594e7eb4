import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/journey.ts';
import { cards, fillCheckout, placeOrder, putIntoCart } from './shop/buy.ts';
import { hydrated } from './shop/hydrated.ts';
import { haveOrder } from './shop/prepare.ts';
import { warehouseOf } from './shop/warehouse.ts';

/** Waits for words on the page of an order, which without JavaScript only the next load shows. */
async function comesToSay(page: Page, words: string | RegExp, scripted: boolean): Promise<void> {
  await expect(async () => {
    if (!scripted) await page.reload();
    await expect(page.getByRole('main')).toContainText(words, { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}

/** One more piece of what is in the cart, as from another tab. */
async function addAnother(page: Page): Promise<void> {
  const reply = await page.request.get('/api/cart/cart');
  const { lines } = (await reply.json()) as { lines: { variantId: string }[] };
  const data = { variantId: lines[0]?.variantId, quantity: 1 };
  expect((await page.request.post('/api/cart/lines', { data })).ok()).toBe(true);
}

test.describe('an order whose bank is answered elsewhere', () => {
  test.use({ expectedProblem: /status of 503|ERR_FAILED/ });

  const answerElsewhere = async (page: Page, id: string) => {
    const data = { approved: true };
    const reply = await page.request.post(`/api/cart/orders/${id}/payment-confirmation`, { data });
    expect(reply.status()).toBe(202);
  };

  test('is told of by the server, without being looked at', async ({ page }) => {
    const id = await haveOrder(page, cards.asks);
    const stream = page.waitForResponse(`**/api/cart/orders/${id}/events`);
    await page.goto(`/orders/${id}`);
    expect((await stream).headers()['content-type']).toContain('text/event-stream');
    await comesToSay(page, 'Your bank asks', true);
    await page.route(`**/api/cart/orders/${id}`, (route) => route.abort());
    await answerElsewhere(page, id);
    await comesToSay(page, 'What happens next', true);
  });

  test('is looked at when the server cannot tell', async ({ page }) => {
    const id = await haveOrder(page, cards.asks);
    await page.route(`**/api/cart/orders/${id}/events`, (route) => route.fulfill({ status: 503 }));
    await page.goto(`/orders/${id}`);
    await comesToSay(page, 'Your bank asks', true);
    await hydrated(page);
    await answerElsewhere(page, id);
    await comesToSay(page, 'What happens next', true);
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    // A refused form is a failed resource to the browser, whether a document or a fetch carried it.
    test.use({ expectedProblem: /status of 4(09|22)/ });

    test('an order is placed and confirmed without a hand on the page', async ({ newVisitor }) => {
      const page = await newVisitor({ javaScriptEnabled });
      await putIntoCart(page, { scripted: javaScriptEnabled });
      await page.goto('/checkout');
      await fillCheckout(page, cards.pays);
      await placeOrder(page);
      await expect(page.getByRole('main')).toContainText('What happens next', { timeout: 30_000 });
    });

    test('an order is cancelled, after a second thought', async ({ newVisitor }) => {
      const page = await newVisitor({ javaScriptEnabled });
      const id = await haveOrder(page);
      await page.goto(`/orders/${id}`);
      await comesToSay(page, 'What happens next', javaScriptEnabled);
      if (javaScriptEnabled) await hydrated(page);
      const main = page.getByRole('main');
      const cancel = main.getByRole('button', { name: 'Yes, cancel the order' });
      await expect(cancel).toBeHidden();
      await main.getByText('Cancel this order').click();
      await main.getByLabel('Why do you cancel it?').selectOption('It takes too long');
      await cancel.click();
      await expect(main.getByRole('heading', { level: 1 })).toHaveText('Your order is cancelled');
      await expect(main.getByText('Cancel this order')).toHaveCount(0);
      await comesToSay(page, /€[\d.]+ went back to your Visa ending in 4242/, javaScriptEnabled);
    });

    test('a piece is sent back and paid back', async ({ newVisitor, shop }) => {
      test.skip(shop.stack === null, 'needs the shop’s own people');
      const warehouse = warehouseOf(shop);
      const page = await newVisitor({ javaScriptEnabled });
      const id = await haveOrder(page);
      await expect.poll(() => warehouse.dispatch(id, 'TP-123'), { timeout: 30_000 }).toBe(true);
      await page.goto(`/orders/${id}`);
      if (javaScriptEnabled) await hydrated(page);
      const main = page.getByRole('main');
      await expect(main).toContainText('Tracking number: TP-123');
      await main.getByText('Send something back').click();
      const announce = main.getByRole('button', { name: 'Announce the return' });
      await announce.click();
      const summary = main.getByRole('group', { name: 'There is a problem' });
      await expect(summary.getByRole('link')).toHaveCount(2);
      await main.getByRole('combobox').first().selectOption('Send back');
      await main.getByLabel('Why do you send it back?').selectOption('It arrived damaged');
      await announce.click();
      await expect(main.getByRole('heading', { level: 1 })).toHaveText('Your return is noted');
      await warehouse.takeIn(id);
      if (javaScriptEnabled) await page.reload();
      await comesToSay(page, 'We have paid you back', javaScriptEnabled);
    });

    test('a total that changed is asked for, not charged', async ({ newVisitor }) => {
      const page = await newVisitor({ javaScriptEnabled });
      await putIntoCart(page, { scripted: javaScriptEnabled });
      await page.goto('/checkout');
      if (javaScriptEnabled) await hydrated(page);
      await fillCheckout(page, cards.pays);
      await addAnother(page);
      await placeOrder(page);

      const main = page.getByRole('main');
      await expect(main.getByRole('alert')).toContainText('There are 2 of');
      await expect(page).toHaveURL('/checkout');
      await expect(page).toHaveTitle(/^Error: /);
      await expect(page.locator('[autocomplete~="address-line1"]')).toHaveValue('Torstraße 1');
      const number = page.locator('[autocomplete~="cc-number"]');
      await expect(number).toHaveValue(javaScriptEnabled ? cards.pays : '');
      if (!javaScriptEnabled) await fillCheckout(page, cards.pays);
      await main.getByRole('button', { name: /^Order for €/ }).click();
      await expect(page).toHaveURL(/\/orders\/[\w-]+/);
      await comesToSay(page, 'What happens next', javaScriptEnabled);
      await expect(main).toContainText('2 ×');
    });
  });
}
