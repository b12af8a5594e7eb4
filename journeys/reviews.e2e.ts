import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/journey.ts';
import { hydrated } from './shop/hydrated.ts';
import { moderatorOf } from './shop/moderator.ts';
import { haveAccount, haveOrder } from './shop/prepare.ts';
import { somePrints } from './shop/prints.ts';

const section = (page: Page) => page.getByRole('region', { name: 'Reviews', exact: true });
const summary = (page: Page) => page.getByRole('group', { name: 'There is a problem' });

/** Buys the first print and waits until catalog has heard that this account did. */
async function haveBought(page: Page): Promise<string> {
  await haveAccount(page);
  await haveOrder(page);
  const [print] = await somePrints(page.request, 1);
  if (!print) throw new Error('the shop is empty');
  await expect(async () => {
    const reply = await page.request.get(`/api/catalog/products/${print.handle}/my-review`);
    expect(await reply.json()).toMatchObject({ standing: 'may-review' });
  }).toPass({ timeout: 20_000 });
  return `/products/${print.handle}`;
}

// A refused form is a failed resource to the browser.
test.use({ expectedProblem: /status of 422/ });

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
  test(`a buyer writes a review, waits, and finds it published, ${way}`, async ({
    shop,
    newVisitor,
  }) => {
    const moderator = moderatorOf(shop);
    const page = await newVisitor({ javaScriptEnabled });
    const product = await haveBought(page);
    const title = `Calm in the hall, ${way}`;
    const ready = async () => {
      if (javaScriptEnabled) await hydrated(page);
    };

    await page.goto(product);
    await ready();
    await section(page).getByRole('link', { name: 'Write a review' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Write a review of');
    await ready();

    await page.getByLabel('Sum it up').fill(title);
    await page.getByRole('button', { name: 'Send review' }).click();
    await expect(summary(page)).toContainText('Choose how many stars');
    await expect(summary(page)).toContainText('at least 20 characters');
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByLabel('Sum it up')).toHaveValue(title);

    await page.getByRole('radio', { name: /4 stars/ }).check();
    await page
      .getByLabel('Your review', { exact: true })
      .fill('It calms <b>everybody</b> who comes in.');
    await page.getByLabel('Name to show').fill('Ada');
    await page.getByRole('button', { name: 'Send review' }).click();
    await expect(page).toHaveURL(`${product}#reviews`);
    await expect(section(page)).toContainText('Your review is waiting to be looked at');
    await expect(section(page)).not.toContainText(title);

    const stranger = await newVisitor({ javaScriptEnabled });
    await stranger.goto(product);
    await expect(section(stranger)).not.toContainText(title);

    await moderator.reviews('publish', await moderator.nameOf(title));
    await stranger.reload();
    const review = section(stranger).getByRole('article').first();
    await expect(review).toContainText(title);
    await expect(review).toContainText('It calms <b>everybody</b> who comes in.');
    await expect(review).toContainText('Bought this print');
    await page.goto(product);
    await expect(section(page).getByRole('link', { name: 'Change your review' })).toBeVisible();
  });
}

test('a refused review tells its author why, and can be written anew', async ({ shop, page }) => {
  const moderator = moderatorOf(shop);
  const product = await haveBought(page);
  const review = { rating: 1, title: 'Wrong', body: 'The parcel service was late.', author: 'Ada' };
  const reply = await page.request.put(`/api/catalog${product}/my-review`, { data: review });
  expect(reply.status(), await reply.text()).toBe(200);
  await moderator.reviews('refuse', await moderator.nameOf('Wrong'), 'It is about the parcel.');
  await page.goto(product);
  await expect(section(page)).toContainText('It is about the parcel.');
  await section(page).getByRole('link', { name: 'Write it anew' }).click();
  await expect(page.getByLabel('Sum it up')).toHaveValue('Wrong');
});

test('a guest is asked to sign in and comes back; who did not buy it cannot write', async ({
  page,
}) => {
  const [print] = await somePrints(page.request, 1);
  await page.goto(`/products/${print?.handle}`);
  await hydrated(page);
  await section(page).getByRole('link', { name: 'Write a review' }).click();
  await expect(page).toHaveURL(/\/account\/sign-in\?next=%2Fproducts%2F.*review$/);
  await haveAccount(page);
  await page.goto(`/products/${print?.handle}/review`);
  await expect(page.getByRole('main')).toContainText('customers who bought the print');
  await expect(page.getByRole('button', { name: 'Send review' })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the form of a review, ${colorScheme}`, async ({ newVisitor }) => {
    const page = await newVisitor({ colorScheme, viewport: { width: 390, height: 900 } });
    await page.goto(`${await haveBought(page)}/review`);
    await hydrated(page);
    for (const refused of [false, true]) {
      if (refused) {
        await page.getByRole('button', { name: 'Send review' }).click();
        await expect(summary(page)).toBeFocused();
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual(
        [],
      );
    }
  });
}
