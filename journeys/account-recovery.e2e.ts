import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/journey.ts';
import { linkIn, mailTo } from './shop/mailbox.ts';
import { password } from './shop/prepare.ts';

const newPassword = 'staple and some glue';

async function openAccount(page: Page): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  await page.goto('/account/sign-in?mode=sign-up');
  await page.getByLabel('Your name').fill('Grace Hopper');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Open account' }).click();
  await expect(page).toHaveURL('/account');
  return email;
}

const expectAccessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    // The old session is looked up once more after it was ended, and a refused form is a failed resource.
    test.use({ expectedProblem: /status of 4(01|22)/ });

    test('somebody who forgot their password comes back in, and only they', async ({
      newVisitor,
    }) => {
      const before = await newVisitor({ javaScriptEnabled });
      const email = await openAccount(before);

      const page = await newVisitor({ javaScriptEnabled });
      await page.goto('/account/sign-in');
      await page.getByRole('link', { name: 'Forgot your password?' }).click();
      // The page that is left has a field of the same name.
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose a new password');
      await page.getByLabel('E-mail address').fill(email);
      await page.getByRole('button', { name: 'Send the link' }).click();
      await expect(page.getByText('Look into your mailbox')).toBeVisible();

      const link = linkIn(await mailTo(page, email, /Choose a new password/));
      await page.goto(link);
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel('New password', { exact: true }).fill('short');
      await page.getByRole('button', { name: 'Use this password' }).click();
      await expect(page.getByRole('group', { name: 'There is a problem' })).toContainText(
        'Use at least 8',
      );
      await page.getByLabel('New password', { exact: true }).fill(newPassword);
      await page.getByRole('button', { name: 'Use this password' }).click();
      await expect(page.getByText('Your new password holds')).toBeVisible();
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Password', { exact: true }).fill(newPassword);
      await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account');

      await page.goto(link);
      await expect(page.getByText('This link does not work any more')).toBeVisible();
      // Whoever was signed in with the old password has to sign in again.
      await before.goto('/account/security');
      await expect(before).toHaveURL(/\/account\/sign-in/);
    });

    test('asking for an address without an account looks the same', async ({ newVisitor }) => {
      const page = await newVisitor({ javaScriptEnabled });
      await page.goto('/account/forgot-password');
      await page.getByRole('button', { name: 'Send the link' }).click();
      await expect(page.getByRole('group', { name: 'There is a problem' })).toContainText(
        'Enter your e-mail address',
      );
      await page.getByLabel('E-mail address').fill(`${randomUUID()}@example.org`);
      await page.getByRole('button', { name: 'Send the link' }).click();
      await expect(page.getByText('If there is an account with this address')).toBeVisible();
    });

    test('an address is confirmed by its link, and changed by the link to the new one', async ({
      newVisitor,
    }) => {
      const page = await newVisitor({ javaScriptEnabled });
      const email = await openAccount(page);
      await expect(page.getByText('Confirm your e-mail address')).toBeVisible();
      await page.goto(linkIn(await mailTo(page, email, /Confirm your e-mail address/)));
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole('button', { name: 'Confirm this address' }).click();
      await expect(page.getByText('Your address is confirmed')).toBeVisible();
      await page.getByRole('main').getByRole('link', { name: 'Your account' }).click();
      await expect(page.getByText('Confirm your e-mail address')).toBeHidden();

      const wanted = `${randomUUID()}@example.org`;
      await page.goto('/account/security');
      await page.getByRole('link', { name: 'Change e-mail address' }).click();
      await page.getByLabel('New e-mail address').fill(wanted);
      await page.getByLabel('Your password').fill(password);
      await page.getByRole('button', { name: 'Send the link' }).click();
      await expect(page.getByText('We have sent a link to the new address.')).toBeVisible();
      await page.goto(linkIn(await mailTo(page, wanted, /Confirm your new e-mail address/)));
      await page.getByRole('button', { name: 'Confirm this address' }).click();
      await page.goto('/account');
      await expect(page.getByRole('main')).toContainText(`Signed in as Grace Hopper, ${wanted}`);
      expect((await mailTo(page, email, /was changed/)).text).toContain(wanted);
    });
  });
}
