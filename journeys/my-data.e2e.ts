import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures/journey.ts';
import { mailTo } from './shop/mailbox.ts';
import { haveAccount, haveOrder, password } from './shop/prepare.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ expectedProblem: /status of 4(01|22)/ });

    test('somebody takes their data along and deletes their account', async ({ newVisitor }) => {
      const page = await newVisitor({ javaScriptEnabled });
      const email = await haveAccount(page);
      const order = await haveOrder(page);
      await page.goto('/account/data');
      if (javaScriptEnabled) {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);
      }
      const link = page.getByRole('link', { name: 'Download my data' });
      const reply = await page.request.get((await link.getAttribute('href')) ?? '');
      expect(reply.headers()['content-disposition']).toContain('attachment');
      const data = (await reply.json()) as { cart: { orders: { email: string }[] } };
      expect(data).toMatchObject({ account: { email }, sessions: [{ current: true }] });
      expect(data.cart.orders).toMatchObject([{ name: 'Ada Lovelace', currency: 'EUR' }]);
      expect(JSON.stringify(data)).not.toContain(password);

      await page.getByRole('link', { name: 'Delete my account' }).click();
      await expect(page.getByText('This cannot be undone')).toBeVisible();
      const typed = page.getByLabel('Your password');
      await typed.fill('not the password');
      await page.getByRole('button', { name: 'Delete my account for ever' }).click();
      await expect(page.getByRole('group', { name: 'There is a problem' })).toContainText(
        'This is not your password',
      );
      await typed.fill(password);
      await page.getByRole('button', { name: 'Delete my account for ever' }).click();
      await expect(page.getByText('Your account is deleted')).toBeVisible();
      await mailTo(page, email, /Your account is deleted/);

      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Password', { exact: true }).fill(password);
      await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page.getByRole('group', { name: 'There is a problem' })).toContainText(
        'do not belong together',
      );
      // What was bought still comes: the browser that ordered it sees its order.
      await page.goto(`/orders/${order}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  });
}
