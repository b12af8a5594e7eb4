import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures/journey.ts';
import { mailTo } from './shop/mailbox.ts';
import { haveAccount, password } from './shop/prepare.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test('somebody sees their devices and signs the others out', async ({ newVisitor }) => {
      const page = await newVisitor({ javaScriptEnabled });
      const email = await haveAccount(page);
      const others = [
        await newVisitor({ javaScriptEnabled }),
        await newVisitor({ javaScriptEnabled }),
      ];
      for (const other of others) {
        await other.goto('/account/sign-in');
        await other.getByLabel('E-mail address').fill(email);
        await other.getByLabel('Password', { exact: true }).fill(password);
        await other.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
        await expect(other).toHaveURL('/account');
      }

      await page.goto('/account/security');
      const devices = page.getByRole('region', { name: 'Your devices' }).getByRole('listitem');
      await expect(devices).toHaveCount(3);
      await expect(devices.first()).toContainText('This device');
      await expect(devices.nth(1)).toContainText('Chromium on Linux');
      await expect(devices.nth(1)).toContainText('Last used today');
      if (javaScriptEnabled) {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);
      }
      await devices.nth(1).getByRole('button').click();
      await expect(devices).toHaveCount(2);
      await page.getByRole('button', { name: 'Sign out all other devices' }).click();
      await expect(devices).toHaveCount(1);
      for (const other of others) {
        await other.goto('/account/security');
        await expect(other).toHaveURL(/\/account\/sign-in/);
      }
    });

    test.use({ expectedProblem: /status of 422/ });

    test('somebody changes their password', async ({ newVisitor }) => {
      const page = await newVisitor({ javaScriptEnabled });
      const email = await haveAccount(page);
      await page.goto('/account/security?change=password');
      const old = page.getByLabel('Password until now');
      const chosen = page.getByLabel('New password', { exact: true });
      await old.fill('not the password');
      await chosen.fill('staple and some glue');
      await page.getByRole('button', { name: 'Change password' }).click();
      await expect(page.getByRole('group', { name: 'There is a problem' })).toContainText(
        'This is not your password',
      );
      await expect(old).toHaveValue('');
      await old.fill(password);
      await chosen.fill('staple and some glue');
      await page.getByRole('button', { name: 'Change password' }).click();
      await expect(page.getByText('Your password was changed')).toBeVisible();
      await mailTo(page, email, /Your password was changed/);
    });
  });
}
