import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures/journey.ts';
import { cards, fillCheckout, placeOrder, putIntoCart } from './shop/buy.ts';
import { hydrated } from './shop/hydrated.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    // A code that is refused is a failed resource to the browser.
    test.use({ expectedProblem: /status of 4(04|09)/ });

    test('a code is refused in words, used, paid with and remembered as used', async ({
      newVisitor,
    }) => {
      const email = `${crypto.randomUUID()}@example.org`;
      const page = await newVisitor({ javaScriptEnabled });
      const main = page.getByRole('main');
      const open = async () => {
        await page.goto('/cart');
        if (javaScriptEnabled) await hydrated(page);
      };
      const use = async (code: string) => {
        const field = main.getByLabel('Code', { exact: true });
        if (!(await field.isVisible())) await main.getByText('Promotion code').click();
        await field.fill(code);
        await main.getByRole('button', { name: 'Use code' }).click();
      };
      const accessible = async () => {
        if (!javaScriptEnabled) return;
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);
      };

      await putIntoCart(page, { scripted: javaScriptEnabled });
      await open();
      await use('NOSUCHCODE');
      await expect(main.getByLabel('Code', { exact: true })).toHaveAccessibleDescription(
        /do not know the code NOSUCHCODE/,
      );
      await accessible();
      await use('summer25');
      await expect(main.getByLabel('Code', { exact: true })).toHaveAccessibleDescription(/is over/);
      await use('welcome-10');
      await expect(main.getByRole('region', { name: 'Total' })).toContainText('10% off');
      await accessible();
      await main.getByRole('button', { name: 'Remove the code WELCOME10' }).click();
      await expect(main.getByRole('region', { name: 'Total' })).not.toContainText('10% off');
      await use('WELCOME10');
      await expect(main.getByRole('region', { name: 'Total' })).toContainText('10% off');

      await page.goto('/checkout');
      if (javaScriptEnabled) await hydrated(page);
      await expect(main.getByRole('region', { name: 'Your order' })).toContainText('10% off');
      await fillCheckout(page, cards.pays, { email });
      await main.getByText('Add a gift note').click();
      await main.getByLabel('Gift note').fill('For the wall above your desk.');
      await placeOrder(page);
      await expect(page).toHaveURL(/\/orders\/[\w-]+/);
      await expect(async () => {
        if (!javaScriptEnabled) await page.reload();
        await expect(main).toContainText('What happens next', { timeout: 1_000 });
      }).toPass({ timeout: 30_000 });
      await expect(main).toContainText('10% off (WELCOME10)');
      await expect(main).toContainText('For the wall above your desk.');

      // The same person as a new visitor: known by the e-mail address when the order is placed.
      const again = await newVisitor({ javaScriptEnabled });
      await putIntoCart(again, { scripted: javaScriptEnabled });
      await again.request.put('/api/cart/promotion', { data: { code: 'WELCOME10' } });
      await again.goto('/checkout');
      if (javaScriptEnabled) await hydrated(again);
      await fillCheckout(again, cards.pays, { email });
      await placeOrder(again);
      await expect(again.getByRole('main')).toContainText('works once for each customer');
      await expect(again.getByRole('main')).toContainText('Order for');
    });
  });
}
