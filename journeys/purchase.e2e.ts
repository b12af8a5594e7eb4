import { expect, test } from './fixtures/journey.ts';
import { cards, fillCheckout, placeOrder, putIntoCart } from './shop/buy.ts';
import { haveAccount } from './shop/prepare.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    // A refused form is a failed resource to the browser, whether a document or a fetch carried it.
    test.use({ expectedProblem: /status of 4(02|22)/ });

    test('a guest buys a print', async ({ newVisitor }) => {
      const page = await newVisitor({ javaScriptEnabled });
      const print = await putIntoCart(page, { scripted: javaScriptEnabled });
      await page.goto('/cart');
      await expect(page.getByRole('main')).toContainText(print.title);
      await page.getByRole('link', { name: /check ?out/i }).click();
      await fillCheckout(page, cards.pays);
      await placeOrder(page);

      await expect(page).toHaveURL(/\/orders\/[\w-]+/);
      const main = page.getByRole('main');
      await expect(async () => {
        if (!javaScriptEnabled) await page.reload();
        await expect(main).toContainText('What happens next', { timeout: 1_000 });
      }).toPass({ timeout: 30_000 });
      await expect(main).toContainText(print.title);
      const cart = await page.request.get('/api/cart/cart');
      expect(await cart.json()).toMatchObject({ count: 0 });
    });

    test('a declined card is said so, nothing is bought, and the cart is kept', async ({
      newVisitor,
    }) => {
      const page = await newVisitor({ javaScriptEnabled });
      const print = await putIntoCart(page, { scripted: javaScriptEnabled });
      await page.goto('/checkout');
      await fillCheckout(page, cards.declined);
      await placeOrder(page);
      const main = page.getByRole('main');
      await expect(async () => {
        if (!javaScriptEnabled && page.url().includes('/orders/')) await page.reload();
        await expect(main).toContainText(/declined/i, { timeout: 1_000 });
      }).toPass({ timeout: 30_000 });
      await page.goto('/cart');
      await expect(main).toContainText(print.title);
    });

    test('a bank that asks is answered on the page of the order', async ({ newVisitor }) => {
      const page = await newVisitor({ javaScriptEnabled });
      await putIntoCart(page, { scripted: javaScriptEnabled });
      await page.goto('/checkout');
      await fillCheckout(page, cards.asks);
      await placeOrder(page);
      const main = page.getByRole('main');
      const confirm = main.getByRole('button', { name: /^Confirm/ });
      await expect(async () => {
        if (!javaScriptEnabled) await page.reload();
        await expect(confirm).toBeVisible({ timeout: 1_000 });
      }).toPass({ timeout: 30_000 });
      await confirm.click();
      await expect(async () => {
        if (!javaScriptEnabled) await page.reload();
        await expect(main).toContainText('What happens next', { timeout: 1_000 });
      }).toPass({ timeout: 30_000 });
    });

    test('a checkout with mistakes names each of them and keeps what was typed', async ({
      newVisitor,
    }) => {
      const page = await newVisitor({ javaScriptEnabled });
      await putIntoCart(page, { scripted: javaScriptEnabled });
      await page.goto('/checkout');
      await fillCheckout(page, '1234', { email: 'not an address' });
      await placeOrder(page);
      const summary = page.getByRole('group', { name: 'There is a problem' });
      await expect(summary.getByRole('link')).toHaveCount(2);
      await expect(page).toHaveTitle(/^Error: /);
      await expect(page.locator('[autocomplete~="address-line1"]')).toHaveValue('Torstraße 1');
    });
  });
}

test('somebody signs up, buys and finds the order in the history without a reload', async ({
  page,
}) => {
  const email = await haveAccount(page);
  await putIntoCart(page);
  await page.goto('/checkout');
  await fillCheckout(page, cards.pays, { email });
  await placeOrder(page);
  await expect(page).toHaveURL(/\/orders\/[\w-]+/);
  const id = new URL(page.url()).pathname.split('/').at(-1);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your orders' }).click();
  const order = page.getByRole('article').filter({ has: page.locator(`a[href="/orders/${id}"]`) });
  await expect(order).toContainText('Confirmed', { timeout: 20_000 });
});

test('a guest’s cart is still there after signing in', async ({ page, newVisitor }) => {
  const elsewhere = await newVisitor();
  const email = await haveAccount(elsewhere);
  const print = await putIntoCart(page);
  await page.goto('/account/sign-in?next=/cart');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL('/cart');
  await expect(page.getByRole('main')).toContainText(print.title);
});
