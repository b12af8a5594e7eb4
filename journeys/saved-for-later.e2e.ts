import { expect, test } from './fixtures/journey.ts';
import { miniCart, putIntoCart } from './shop/buy.ts';
import { hydrated, sameDocument } from './shop/hydrated.ts';

for (const javaScriptEnabled of [true, false]) {
  test(`a print is saved for later, out of the total, and moved back, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    newVisitor,
  }) => {
    const page = await newVisitor({ javaScriptEnabled });
    const { title } = await putIntoCart(page, { scripted: javaScriptEnabled });
    await page.goto('/cart');
    if (javaScriptEnabled) await hydrated(page);
    const stillSame = javaScriptEnabled ? await sameDocument(page) : async () => {};
    const main = page.getByRole('main');
    const saved = main.getByRole('region', { name: 'Saved for later' });

    await main.getByRole('button', { name: /^Save for later/ }).click();
    await expect(saved.getByRole('heading', { level: 3 })).toHaveText(title);
    await expect(main).toContainText('Your cart is empty');
    await expect(main.getByRole('link', { name: /check ?out/i })).toHaveCount(0);
    if (javaScriptEnabled) {
      await expect(main.getByRole('heading', { level: 1 })).toBeFocused();
      await expect(page.getByRole('status').filter({ hasText: 'saved for later' })).toBeVisible();
    }
    await stillSame();
    await page.reload();
    await expect(saved).toContainText('1 piece');

    await saved.getByRole('button', { name: /^Move to cart/ }).click();
    await expect(saved).toHaveCount(0);
    await expect(main.getByRole('link', { name: /check ?out/i })).toBeVisible();
    await expect(miniCart(page)).toHaveAccessibleName(/1/);

    await main.getByRole('button', { name: /^Save for later/ }).click();
    await saved.getByRole('button', { name: /^Remove/ }).click();
    await expect(saved).toHaveCount(0);
    await expect(main).toContainText('Your cart is empty');
  });
}
