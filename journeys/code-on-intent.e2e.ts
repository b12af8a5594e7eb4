import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/journey.ts';
import { addButton, cards, fillCheckout, miniCart, placeOrder } from './shop/buy.ts';
import { haveCart } from './shop/prepare.ts';
import { hydrated, sameDocument } from './shop/hydrated.ts';
import { somePrints } from './shop/prints.ts';

const ofTeams = /^\/assets\/(?:shell\/shared|catalog|cart|account)\b.*\.js$/;

const waiting: Record<string, (page: Page) => Promise<string>> = {
  'the home page': async () => '/',
  'a category': async () => '/c/prints',
  'a product': async (page) => `/products/${(await somePrints(page.request, 1))[0]?.handle}`,
  'the cart': async (page) => haveCart(page).then(() => '/cart'),
  'the checkout': async (page) => haveCart(page).then(() => '/checkout'),
};

for (const [name, prepare] of Object.entries(waiting)) {
  test(`${name} loads no code of teams before somebody reaches for it`, async ({ page }) => {
    const path = await prepare(page);
    const loaded: string[] = [];
    page.on('response', (response) => loaded.push(new URL(response.url()).pathname));
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(page.locator('html')).toHaveAttribute('data-ready', '');
    expect(loaded.filter((file) => ofTeams.test(file))).toEqual([]);
    await hydrated(page);
    expect(loaded.filter((file) => ofTeams.test(file))).not.toEqual([]);
  });
}

test('an order that was chosen before the code came is taken up when it comes', async ({
  page,
}) => {
  const letCodeCome = await holdCode(page, 'catalog');
  await page.goto('/c/prints');
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  await page.getByRole('combobox', { name: /sort/i }).selectOption('price-asc');
  letCodeCome();
  await expect(page).toHaveURL(/sort=price-asc/);
  await expect(page.getByRole('combobox', { name: /sort/i })).toHaveValue('price-asc');
});

test('a filter that was ticked before the code came is taken up when it comes', async ({
  page,
}) => {
  const letCodeCome = await holdCode(page, 'catalog');
  await page.goto('/c/prints');
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  await page.locator('#main details summary').first().click();
  const box = page.locator('#main form input[type=checkbox]:enabled').first();
  const [name, value] = [await box.getAttribute('name'), await box.getAttribute('value')];
  await box.check({ force: true });
  letCodeCome();
  await expect.poll(() => new URL(page.url()).searchParams.get(name ?? '')).toBe(value);
  await expect(box).toBeChecked();
});

test('a store that was picked before its code came is told to the page around it', async ({
  page,
}) => {
  await haveCart(page);
  const letCodeCome = await holdCode(page, 'catalog');
  await page.goto('/checkout');
  await hydrated(page);
  await page.getByRole('radio', { name: /pick|collect/i }).check({ force: true });
  const picker = page.locator('tessera-slot[data-fragment="catalog/store-picker"]');
  const store = picker.getByRole('radio').last();
  const name = (await picker.locator('label b').last().textContent()) ?? '';
  await store.focus();
  await store.check({ force: true });
  letCodeCome();
  await expect(page.locator('section[aria-labelledby="order-summary"]')).toContainText(name);
  await expect(store).toBeChecked();
});

test('the first touch of a product page adds to the cart, once and in place', async ({
  newVisitor,
}) => {
  const page = await newVisitor({ hasTouch: true });
  const path = await waiting['a product']!(page);
  const letCodeCome = await holdCode(page);
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  const still = await sameDocument(page);
  await addButton(page).tap();
  // Whoever sees nothing happen touches again, and means it once.
  await addButton(page).tap();
  await expect(addButton(page)).toHaveAttribute('aria-busy', 'true');
  letCodeCome();
  await expect(page.getByRole('main').getByText('View cart')).toBeVisible();
  await expect(miniCart(page)).toHaveAccessibleName('Cart, 1 print');
  await expect(addButton(page)).not.toHaveAttribute('aria-busy');
  await still();
  expect(await piecesInCart(page)).toBe(1);
});

test('a number that was typed and raised before the code came is what is added', async ({
  page,
}) => {
  const path = await waiting['a product']!(page);
  const letCodeCome = await holdCode(page);
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  const main = page.getByRole('main');
  await main.getByRole('textbox', { name: 'Quantity' }).fill('3');
  await main.getByRole('button', { name: 'One more' }).click();
  await main.getByRole('button', { name: 'One more' }).click();
  await addButton(page).click();
  letCodeCome();
  await expect(miniCart(page)).toHaveAccessibleName('Cart, 5 prints');
  await expect.poll(() => piecesInCart(page)).toBe(5);
});

test('a form whose code does not come in time is sent as without script, once', async ({
  page,
}) => {
  const path = await waiting['a product']!(page);
  await holdCode(page);
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  // A button that does nothing without code does not keep the form.
  await page.getByRole('main').getByRole('button', { name: 'One more' }).click();
  await addButton(page).click();
  await expect(page).toHaveURL('/cart');
  expect(await piecesInCart(page)).toBe(1);
});

test('whoever goes to the cart right after the first touch finds there what was added', async ({
  page,
}) => {
  const path = await waiting['a product']!(page);
  const letCodeCome = await holdCode(page);
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  await addButton(page).click();
  await miniCart(page).click();
  letCodeCome();
  await expect(page).toHaveURL('/cart');
  await expect.poll(() => piecesInCart(page)).toBe(1);
});

test('a print is looked at closely by the first press', async ({ page }) => {
  const path = await waiting['a product']!(page);
  const letCodeCome = await holdCode(page);
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  await page.getByRole('link', { name: 'Look closer' }).click();
  letCodeCome();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a number that was typed in the cart before the code came is taken up', async ({ page }) => {
  await haveCart(page);
  const letCodeCome = await holdCode(page);
  await page.goto('/cart');
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  const quantity = page.getByRole('main').getByRole('textbox', { name: /^Quantity/ });
  await quantity.fill('3');
  await quantity.press('Enter');
  letCodeCome();
  await expect(miniCart(page)).toHaveAccessibleName('Cart, 3 prints');
  await expect(quantity).toHaveValue('3');
  await expect.poll(() => piecesInCart(page)).toBe(3);
});

test('a line that was removed before the code came is gone, and can be put back', async ({
  page,
}) => {
  await haveCart(page);
  const letCodeCome = await holdCode(page);
  await page.goto('/cart');
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  const still = await sameDocument(page);
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Remove/ })
    .click();
  letCodeCome();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(miniCart(page)).toHaveAccessibleName('Cart, 1 print');
  await still();
});

test('what was typed into the checkout before the code came is kept and ordered, once', async ({
  page,
}) => {
  await haveCart(page);
  const letCodeCome = await holdCode(page);
  await page.goto('/checkout');
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  const still = await sameDocument(page);
  const country = page.locator('[autocomplete~="country"]');
  await fillCheckout(page, cards.pays);
  await page.getByRole('main').locator('details', { has: country }).locator('summary').click();
  await country.selectOption('AT');
  letCodeCome();
  await hydrated(page);
  const field = (purpose: string) => page.getByRole('main').locator(`[autocomplete~="${purpose}"]`);
  await expect(field('email')).toHaveValue('ada@example.org');
  await expect(field('address-line1')).toHaveValue('Torstraße 1');
  await expect(field('cc-number')).toHaveValue(cards.pays);
  await expect(country).toHaveValue('AT');
  const summary = page.locator('section[aria-labelledby="order-summary"]');
  await expect(summary).toContainText('Austria');
  await country.selectOption('DE');
  await placeOrder(page);
  await expect(page).toHaveURL(/\/orders\/[\w-]+/);
  await still();
});

test('an order that was placed before the code came is placed when it comes', async ({ page }) => {
  await haveCart(page);
  const letCodeCome = await holdCode(page);
  await page.goto('/checkout');
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  const still = await sameDocument(page);
  await fillCheckout(page, cards.pays);
  await placeOrder(page);
  letCodeCome();
  await expect(page).toHaveURL(/\/orders\/[\w-]+/);
  await still();
});

const piecesInCart = async (page: Page): Promise<number> => {
  const cart = await page.request.get('/api/cart/cart');
  return ((await cart.json()) as { count: number }).count;
};

/** Holds the code of a team, or of all, back until the returned function is called. */
async function holdCode(page: Page, team = '(?:catalog|cart|account)'): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  await page.route(new RegExp(`/assets/${team}/.*\\.js$`), async (route) => {
    await held.promise;
    await route.continue();
  });
  return held.resolve;
}
