import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/journey.ts';
import { cards, fillCheckout, placeOrder, putIntoCart } from './shop/buy.ts';
import { hydrated, sameDocument } from './shop/hydrated.ts';
import { registryOf } from './shop/registry.ts';
import { otherWords, uploadVariant } from './shop/variant-release.ts';

const checkout = {
  words: 'Returns are free for 60 days.',
  others: 'Take 60 days to send it back.',
};
const stores = {
  words: 'Every size and every frame hangs in each of them.',
  others: 'Come and stand in front of them for a while, please.',
};
const mainRelease = (page: Page) => page.locator('#main tessera-fragment[data-page]');
const changed = ({ words, others }: { words: string; others: string }) => ({
  server: otherWords([words, others]),
  client: otherWords([words, others]),
});

test.beforeEach(({ shop }) => {
  test.skip(shop.stack === null, 'changes what is live, which is not for a shop at BASE_URL');
});

test('deploys while somebody is in the middle of a checkout cost nothing of it, and new visitors get the new releases at once', async ({
  shop,
  page,
  newVisitor,
}) => {
  test.setTimeout(180_000);
  const registry = registryOf(shop);
  const before = { cart: await registry.liveOf('cart'), catalog: await registry.liveOf('catalog') };
  const next = {
    cart: await uploadVariant(shop, 'cart', changed(checkout)),
    catalog: await uploadVariant(shop, 'catalog', changed(stores)),
  };
  const processes = () => shop.stack!.processes.map(({ name, pid }) => `${name} ${pid}`);
  const running = processes();

  const print = await putIntoCart(page);
  await page.goto('/checkout');
  await hydrated(page);
  const field = (purpose: string) => page.getByRole('main').locator(`[autocomplete~="${purpose}"]`);
  const documents: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents.push(request.url());
  });
  const still = await sameDocument(page);
  await field('email').fill('ada@example.org');
  await field('name').fill('Ada Love');

  try {
    await registry.deploy({ cart: next.cart, catalog: next.catalog });
    // Somebody who comes now has the new ones, in HTML and in the browser.
    const visitor = await newVisitor();
    await visitor.goto('/stores');
    await hydrated(visitor);
    await expect(visitor.getByText(stores.others)).toBeVisible();
    await expect(mainRelease(visitor)).toHaveAttribute('data-release', next.catalog);
    const html = await (await fetch(`${shop.url}/cart`)).text();
    expect(html).toContain(`data-release="${next.cart}"`);
    expect(html).not.toContain(before.cart);

    // The shopper goes on where they were.
    await expect(field('email')).toHaveValue('ada@example.org');
    await expect(field('name')).toHaveValue('Ada Love');
    await field('name').pressSequentially('lace');
    await expect(field('name')).toHaveValue('Ada Lovelace');
    await fillCheckout(page, cards.pays);
    await expect(page.getByText(checkout.words)).toBeVisible();
    await still();
    expect(documents).toEqual([]);
    await placeOrder(page);
    await expect(page).toHaveURL(/\/orders\/[\w-]+/);
    const main = page.getByRole('main');
    await expect(main).toContainText('What happens next', { timeout: 30_000 });
    await expect(main).toContainText(print.title);
    await still();
    // The page was made of the releases it began with, to the end.
    await expect(mainRelease(page)).toHaveAttribute('data-release', before.cart);
  } finally {
    await registry.rollback('cart');
    await registry.rollback('catalog');
  }
  expect(processes()).toEqual(running);
});

test('after a rollback new pages have the old release, open pages of the newer one go on with it, and nothing is started again', async ({
  shop,
  page,
}) => {
  test.setTimeout(180_000);
  const registry = registryOf(shop);
  const before = await registry.liveOf('catalog');
  const newer = await uploadVariant(shop, 'catalog', changed(stores));
  const processes = () => shop.stack!.processes.map(({ name, pid }) => `${name} ${pid}`);
  const running = processes();

  await registry.deploy({ catalog: newer });
  await page.goto('/');
  await hydrated(page);
  await expect(mainRelease(page)).toHaveAttribute('data-release', newer);
  const still = await sameDocument(page);
  const loaded: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/assets/catalog/')) loaded.push(`${response.status()} ${pathname}`);
  });

  const { id } = await registry.rollback('catalog');
  expect(id).toBe(before);
  for (let visit = 0; visit < 5; visit += 1) {
    const html = await (await fetch(`${shop.url}/stores`)).text();
    expect(html).toContain(stores.words);
    expect(html).toContain(`data-release="${before}"`);
    expect(html).not.toContain(newer);
  }

  // Code of the newer release that this page had not needed yet still comes.
  await page.getByRole('link', { name: 'Stores' }).first().click();
  await expect(page).toHaveURL('/stores');
  await expect(page.getByText(stores.others)).toBeVisible();
  await hydrated(page);
  await expect(mainRelease(page)).toHaveAttribute('data-release', newer);
  await page.goBack();
  await expect(page).toHaveURL('/');
  await hydrated(page);
  await still();
  expect(loaded.filter((one) => one.startsWith(`200 /assets/catalog/${newer}/`))).not.toEqual([]);
  expect(loaded.filter((one) => !one.startsWith(`200 /assets/catalog/${newer}/`))).toEqual([]);
  // A load of the document is a new page.
  await page.goto('/stores');
  await expect(page.getByText(stores.words)).toBeVisible();
  expect(processes()).toEqual(running);
});
