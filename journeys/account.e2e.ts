import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures/journey.ts';
import { hydrated } from './shop/hydrated.ts';
import { haveAccount, haveOrder, password } from './shop/prepare.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test('somebody opens an account, signs out and signs in again', async ({ newVisitor }) => {
      const page = await newVisitor({ javaScriptEnabled });
      const email = `${randomUUID()}@example.org`;
      await page.goto('/account');
      await expect(page).toHaveURL(/\/account\/sign-in\?next=%2Faccount$/);
      await page.getByRole('link', { name: 'Open an account' }).click();
      await page.getByLabel('Your name').fill('Grace Hopper');
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Password', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Open account' }).click();

      await expect(page).toHaveURL('/account');
      await expect(page.getByRole('main')).toContainText(`Signed in as Grace Hopper, ${email}`);
      const menu = page.getByRole('button', { name: 'Account of Grace Hopper' });
      await expect(menu).toBeVisible();

      await menu.click();
      await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click();
      await expect(page).toHaveURL('/');
      await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();

      await page.getByRole('link', { name: 'Sign in' }).click();
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Password', { exact: true }).fill(password);
      await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account');
    });

    // A refused form is a failed resource to the browser, whether a document or a fetch carried it.
    test.use({ expectedProblem: /status of 4(01|22)/ });

    test('a refused sign-in says so, keeps the address and not the password', async ({
      newVisitor,
    }) => {
      const page = await newVisitor({ javaScriptEnabled });
      await page.goto('/account/sign-in');
      await page.getByLabel('E-mail address').fill('nobody@example.org');
      await page.getByLabel('Password', { exact: true }).fill('not the password');
      await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
      const summary = page.getByRole('group', { name: 'There is a problem' });
      await expect(summary).toContainText('do not belong together');
      await expect(page).toHaveTitle(/^Error: /);
      await expect(page.getByLabel('E-mail address')).toHaveValue('nobody@example.org');
      await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
    });

    test('addresses can be added, changed, made the default and removed', async ({
      newVisitor,
    }) => {
      const page = await newVisitor({ javaScriptEnabled });
      await haveAccount(page);
      await page.goto('/account/addresses');
      const fill = async (line1: string) => {
        await page.getByLabel('Full name').fill('Ada Lovelace');
        await page.getByLabel('Street and number').fill(line1);
        await page.getByLabel('Postcode').fill('10119');
        await page.getByLabel('Town or city').fill('Berlin');
        await page.getByRole('button', { name: 'Add address' }).click();
      };
      await page.getByRole('button', { name: 'Add address' }).click();
      await expect(page.getByRole('group', { name: 'There is a problem' })).toContainText(
        'Enter the postcode',
      );
      await fill('12 Square');
      await expect(page.getByText('The address was added.')).toBeVisible();
      await page.getByRole('link', { name: 'Add another address' }).click();
      await fill('1 Quay');
      const cards = page.getByRole('article');
      await expect(cards).toHaveCount(2);
      await expect(cards.first()).toContainText('12 Square');
      await page.getByRole('button', { name: 'Make default 1 Quay' }).click();
      await expect(cards.first()).toContainText('1 Quay');
      await page.getByRole('link', { name: 'Change 12 Square' }).click();
      await page.getByLabel('Street and number').fill('13 Square');
      await page.getByRole('button', { name: 'Save address' }).click();
      await expect(cards.last()).toContainText('13 Square');
      await page.getByRole('button', { name: 'Remove 1 Quay' }).click();
      await expect(cards).toHaveCount(1);
      await expect(cards).toContainText('Default address');
    });
  });
}

test('an order appears in the history without a reload, with its status', async ({ page }) => {
  await haveAccount(page);
  await page.goto('/account/orders');
  await hydrated(page);
  await expect(page.getByText('No orders yet')).toBeVisible();
  const id = await haveOrder(page);
  const order = page.getByRole('article').filter({ has: page.locator(`a[href="/orders/${id}"]`) });
  await expect(order).toContainText(/Being placed|Confirmed/);
  await expect(order).toContainText('Confirmed', { timeout: 20_000 });
});

test('orders are nobody else’s business', async ({ page, newVisitor }) => {
  await haveAccount(page);
  const id = await haveOrder(page);
  const stranger = await newVisitor();
  await haveAccount(stranger);
  const history = await stranger.request.get('/api/account/orders');
  expect(await history.json()).toEqual({ items: [] });
  expect((await stranger.request.get(`/api/account/orders/${id}`)).status()).toBe(404);
});
