import { expect, test } from './fixtures/journey.ts';
import { addButton, cards, fillCheckout, miniCart, placeOrder } from './shop/buy.ts';
import { fragmentHydrated, hydrated, sameDocument } from './shop/hydrated.ts';
import { haveCart } from './shop/prepare.ts';
import { somePrints } from './shop/prints.ts';

/** What https://micro-frontends.org/tractor-store/ asks of a composition. */

const slotOf = (fragment: string) => `tessera-slot[data-fragment="${fragment}"]`;

test('fragments of several teams stand in one page, nested', async ({ page }) => {
  const [print] = await somePrints(page.request, 1);
  const html = await (await page.request.get(`/products/${print?.handle}`)).text();
  for (const fragment of ['catalog/search-box', 'account/account-menu', 'cart/mini-cart']) {
    expect(html).toContain(`data-fragment="${fragment}"`);
  }
  await page.goto(`/products/${print?.handle}`);
  const product = page.locator('tessera-fragment[data-fragment="catalog/product"]');
  await expect(product.locator(slotOf('cart/add-to-cart')).first()).toBeVisible();
  await expect(product.locator(slotOf('catalog/recommendations'))).toBeVisible();
});

test('choosing another variant changes the other team’s button and the recommendations', async ({
  page,
}) => {
  const [print] = await somePrints(page.request, 1);
  await page.goto(`/products/${print?.handle}`);
  await hydrated(page);
  const stillSame = await sameDocument(page);
  const propsOf = (fragment: string) =>
    page.locator(slotOf(fragment)).first().getAttribute('data-props');
  const before = {
    button: await propsOf('cart/add-to-cart'),
    recommendations: await propsOf('catalog/recommendations'),
  };
  const size = page.getByRole('group', { name: /size/i });
  await size.getByRole('radio', { checked: false }).last().check({ force: true });
  await expect.poll(() => propsOf('cart/add-to-cart')).not.toBe(before.button);
  await expect.poll(() => propsOf('catalog/recommendations')).not.toBe(before.recommendations);
  await expect(page).toHaveURL(/variant=/);
  await stillSame();
});

test('adding to the cart shows in the header without a reload', async ({ page }) => {
  const [print] = await somePrints(page.request, 1);
  await page.goto(`/products/${print?.handle}`);
  await hydrated(page);
  await fragmentHydrated(page, 'cart/add-to-cart');
  const stillSame = await sameDocument(page);
  // A press while the one before is on its way counts as the same.
  const added = page.waitForResponse('**/api/cart/lines');
  await addButton(page).click();
  await expect(miniCart(page)).toHaveAccessibleName(/1/);
  await added;
  await addButton(page).click();
  await expect(miniCart(page)).toHaveAccessibleName(/2/);
  await stillSame();
});

test('the cart survives a reload', async ({ page }) => {
  const print = await haveCart(page);
  await page.goto('/cart');
  await page.reload();
  await expect(page.getByRole('main')).toContainText(print.title);
  await expect(miniCart(page)).toHaveAccessibleName(/1/);
});

test('recommendations stand on the home page, on a product and in the cart', async ({ page }) => {
  const print = await haveCart(page);
  for (const path of ['/', `/products/${print.handle}`, '/cart']) {
    await page.goto(path);
    const prints = page.locator(slotOf('catalog/recommendations')).locator('a[href^="/products/"]');
    await expect(prints.first(), path).toBeVisible();
  }
});

test('the checkout holds catalog’s store picker, and the order knows the store', async ({
  page,
}) => {
  await haveCart(page);
  await page.goto('/checkout');
  await hydrated(page);
  await page.getByRole('radio', { name: /pick|collect/i }).check({ force: true });
  const picker = page.getByRole('main').locator(slotOf('catalog/store-picker'));
  await expect(picker).toBeVisible();
  const store = picker.getByRole('radio').last();
  await store.check({ force: true });
  const storeId = await store.getAttribute('value');
  await fillCheckout(page, cards.pays, { delivered: false });
  await placeOrder(page);
  await expect(page).toHaveURL(/\/orders\/[\w-]+/);
  await expect(page.getByRole('main')).toContainText('Pick up');
  const order = await page.request.get(`/api/cart${new URL(page.url()).pathname}`);
  expect(await order.json()).toMatchObject({ storeId });
});

test('the seams of the page can be shown', async ({ page }) => {
  await page.goto('/');
  await hydrated(page);
  const seams = page.getByRole('button', { name: 'Show seams' });
  await seams.click();
  await expect(seams).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('html')).toHaveAttribute('data-seams', '');
  await seams.click();
  await expect(page.locator('html')).not.toHaveAttribute('data-seams');
});
