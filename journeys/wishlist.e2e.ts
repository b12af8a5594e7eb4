import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures/journey.ts';
import { miniCart } from './shop/buy.ts';
import { hydrated } from './shop/hydrated.ts';
import { somePrints } from './shop/prints.ts';
import { haveAccount, password } from './shop/prepare.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    // A list that is not shared any more is a page that is not found.
    test.use({ expectedProblem: /status of 404.*\/wishlist\/shared\// });

    test('a guest keeps prints, signs in with them, shares them and buys one', async ({
      newVisitor,
    }) => {
      const page = await newVisitor({ javaScriptEnabled });
      const [first, second] = await somePrints(page.request, 2);
      if (!first || !second) throw new Error('the shop is empty');
      const main = page.getByRole('main');
      for (const { handle } of [first, second]) {
        // Without JavaScript a place that comes late shows its fallback, which leads to the wishlist itself; this is
        // about the button, so the page is asked for until it is there in time.
        const button = main.locator('tessera-fragment[data-fragment="account/wishlist-button"]');
        const open = async (name: string) => {
          await page.goto(`/products/${handle}`);
          await expect(button.getByRole('button', { name })).toBeVisible({ timeout: 2_000 });
        };
        await expect(() => open('Keep in wishlist')).toPass({ timeout: 30_000 });
        if (javaScriptEnabled) await hydrated(page);
        await button.getByRole('button', { name: 'Keep in wishlist' }).click();
        await page.waitForURL(`/products/${handle}`);
        const taken = button.getByRole('button', { name: 'Take out of wishlist' });
        if (javaScriptEnabled) await expect(taken).toBeVisible();
        else await expect(() => open('Take out of wishlist')).toPass({ timeout: 30_000 });
        await expect(page).toHaveURL(`/products/${handle}`);
      }

      await main.getByRole('link', { name: 'View wishlist' }).click();
      await expect(page).toHaveURL('/wishlist');
      await expect(main.getByRole('article')).toHaveCount(2);
      if (javaScriptEnabled) {
        await hydrated(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);
      }

      const email = await haveAccount(await newVisitor());
      await main.getByRole('link', { name: 'Sign in' }).click();
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Password', { exact: true }).fill(password);
      await main.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page).toHaveURL('/account/wishlist');
      await expect(main.getByRole('article')).toHaveCount(2);

      await main.getByRole('button', { name: 'Make a link' }).click();
      const link = main.getByRole('link', { name: /\/wishlist\/shared\// });
      const address = (await link.getAttribute('href')) ?? '';
      const friend = await newVisitor({ javaScriptEnabled });
      await friend.goto(address);
      const friendsPrint = friend.getByRole('main').getByRole('article', { name: first.title });
      await expect(friendsPrint).toBeVisible();
      await friendsPrint.getByRole('button', { name: /add to cart/i }).click();
      await expect(miniCart(friend)).toHaveAccessibleName(/1/);

      await main.getByRole('button', { name: 'Withdraw the link' }).click();
      await expect(link).toBeHidden();
      await friend.goto(address);
      await expect(friend.getByRole('heading', { level: 1 })).toContainText('not shared any more');

      await main.getByRole('button', { name: `Take out ${first.title}` }).click();
      await expect(main.getByRole('article')).toHaveCount(1);
    });
  });
}

test('a link that nobody made shows nothing', async ({ page }) => {
  const reply = await page.request.get(`/wishlist/shared/${randomUUID()}`);
  expect(reply.status()).toBe(404);
});

test('prints are kept from the cards of a list, which know what is kept', async ({
  page,
  newVisitor,
}) => {
  const plain = await newVisitor({ javaScriptEnabled: false });
  await plain.goto('/c/prints');
  await expect(plain.getByRole('button', { name: /^Keep .* in wishlist$/ })).toHaveCount(0);

  await page.goto('/c/prints');
  await hydrated(page);
  const main = page.getByRole('main');
  const hearts = main.getByRole('button', { name: /^Keep .* in wishlist$/ });
  await expect(hearts).toHaveCount(24);
  const print = main
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') })
    .nth(2);
  const heart = print.getByRole('button');
  const title = (await print.getByRole('heading').textContent()) ?? '';
  await expect(heart).toHaveAccessibleName(`Keep ${title} in wishlist`);
  await expect(heart).toHaveAttribute('aria-pressed', 'false');
  const kept = page.waitForResponse((response) => response.request().method() === 'PUT');
  await heart.focus();
  await page.keyboard.press('Space');
  await expect(heart).toHaveAttribute('aria-pressed', 'true');
  await kept;
  await expect(page).toHaveURL('/c/prints');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  // Prints that come later have theirs, and what is kept is known in another document.
  await main.getByRole('link', { name: /^Show \d+ more/ }).click();
  await expect(hearts).toHaveCount(48);
  await page.goto('/');
  await hydrated(page);
  await expect(
    main.getByRole('button', { name: `Keep ${title} in wishlist`, pressed: true }).first(),
  ).toBeVisible();
  await page.goto('/wishlist');
  await expect(main.getByRole('article', { name: title })).toBeVisible();
});

test.describe('while account cannot be reached', () => {
  test.use({ expectedProblem: /net::ERR_FAILED/ });

  test('a heart turns back and says so when a print could not be kept', async ({ page }) => {
    await page.goto('/c/prints');
    await hydrated(page);
    const heart = page
      .getByRole('main')
      .getByRole('button', { name: /^Keep / })
      .first();
    await expect(heart).toHaveAttribute('aria-pressed', 'false');
    await page.route('**/api/account/wishlist/items/*', (route) => route.abort());
    await heart.click();
    await expect(page.getByRole('status').filter({ hasText: 'nothing was changed' })).toBeVisible();
    await expect(heart).toHaveAttribute('aria-pressed', 'false');
  });
});
