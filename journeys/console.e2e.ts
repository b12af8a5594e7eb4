import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures/journey.ts';
import { hydrated, sameDocument } from './shop/hydrated.ts';
import { violations } from './shop/violations.ts';
import { registryOf } from './shop/registry.ts';
import { uploadVariant } from './shop/variant-release.ts';

test.beforeEach(({ shop }) => {
  test.skip(shop.stack === null, 'needs the operator’s key, which we have for our own shop only');
});

async function logIn(page: Page, key: string): Promise<void> {
  await page.goto('/_releases/');
  await expect(page).toHaveURL('/_releases/login');
  await page.getByLabel('Key').fill(key);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page).toHaveURL('/_releases/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is live');
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Up to date');
}

const card = (page: Page, name: string): Locator => page.getByRole('article', { name });
const liveIn = (page: Page, name: string): Locator =>
  card(page, name).getByRole('definition').first();
/** Another release that is as good as the live one. */
const version = (text: string) => ({
  manifest: (release: { version: string }) => void (release.version = text),
});

test.describe('logging in', () => {
  // The browser reports the status of the answer.
  test.use({ expectedProblem: /Failed to load resource.*401/ });

  test('a wrong key is refused in words, the right one shows what is live', async ({
    shop,
    page,
  }) => {
    const registry = registryOf(shop);
    await page.goto('/_releases/history');
    await expect(page).toHaveURL('/_releases/login');
    await page.getByLabel('Key').fill('not-a-key');
    await page.getByRole('button', { name: 'Log in' }).click();
    await expect(page.getByRole('alert')).toHaveText(/Nobody has this key.*ask an operator/);
    await expect(page).toHaveTitle(/^Error: /);
    expect((await page.request.get('/_releases/api/status')).status()).toBe(401);

    await logIn(page, shop.stack!.operatorKey);
    for (const name of ['account', 'cart', 'catalog']) {
      await expect(liveIn(page, name)).toHaveText(await registry.liveOf(name));
    }
    await page.getByRole('button', { name: 'Log out' }).click();
    await expect(page).toHaveURL('/_releases/login');
    await page.goto('/_releases/');
    await expect(page).toHaveURL('/_releases/login');
  });
});

test('a deploy shows by itself, is rolled back by a click, and both stand in the history and the audit with their reasons', async ({
  shop,
  page,
}) => {
  test.setTimeout(90_000);
  const registry = registryOf(shop);
  const before = await registry.liveOf('account');
  // Uploaded, but never live: no rollback leads to it.
  await uploadVariant(shop, 'account', version('7.0.0'));
  const next = await uploadVariant(shop, 'account', version('7.0.1'));
  await logIn(page, shop.stack!.operatorKey);
  await expect(liveIn(page, 'account')).toHaveText(before);
  const still = await sameDocument(page);
  await registry.deploy({ account: next }, 'it is better');
  await expect(liveIn(page, 'account')).toHaveText(next);

  await card(page, 'account').getByRole('button', { name: 'Roll back account' }).click();
  const dialog = page.getByRole('dialog', { name: 'Roll back account' });
  await expect(dialog).toContainText(`New pages get ${before} instead of ${next}.`);
  await dialog.getByLabel('Why?').fill('it is worse after all');
  await dialog.getByRole('button', { name: 'Roll back account' }).click();
  await expect(dialog).toBeHidden();
  await expect(liveIn(page, 'account')).toHaveText(before);
  expect(await registry.liveOf('account')).toBe(before);
  expect(await (await fetch(`${shop.url}/stores`)).text()).not.toContain(next);

  const places = page.getByRole('navigation', { name: 'Releases' });
  await places.getByRole('link', { name: 'History' }).click();
  const [rolledBack, deployed] = [1, 2].map((nr) => page.getByRole('row').nth(nr));
  await expect(rolledBack!).toContainText('Rolled back: account');
  await expect(rolledBack!).toContainText(`${before} instead of ${next}`);
  await expect(rolledBack!).toContainText('it is worse after all');
  await expect(deployed!).toContainText('Deployed: account');
  await expect(deployed!).toContainText('it is better');
  await places.getByRole('link', { name: 'Audit' }).click();
  const entry = page.getByRole('row').filter({ hasText: 'it is worse after all' });
  for (const words of ['operator', 'rollback', `account@${before}`, 'Yes']) {
    await expect(entry).toContainText(words);
  }
  await still();
});

test('a running canary shows its share, what is thought of it and its curves, and is ended by a click', async ({
  shop,
  page,
  newVisitor,
}) => {
  test.setTimeout(180_000);
  const registry = registryOf(shop);
  const before = await registry.liveOf('cart');
  const id = await uploadVariant(shop, 'cart', version('7.0.2'));
  await logIn(page, shop.stack!.operatorKey);
  const canary = await registry.canary({
    name: 'cart',
    id,
    plan: [
      { share: 0.5, seconds: 600 },
      { share: 1, seconds: 0 },
    ],
  });
  const glance = page.getByRole('region', { name: 'Canary of cart' });
  await expect(glance).toContainText(id);
  await expect(glance).toContainText('for 50 % of visitors');

  await glance.getByRole('link', { name: /^Canary/ }).click();
  await expect(page).toHaveURL(`/_releases/canary/${canary.number}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Canary of cart');
  const main = page.getByRole('main');
  await expect(main).toContainText(`${id} beside ${before}`);
  const plan = page.getByRole('region', { name: 'Plan' });
  await expect(plan.locator('[aria-current="step"]')).toContainText('50 %');
  // Shoppers come, until both have been seen.
  const curves = page.getByRole('region', { name: 'What browsers saw' });
  const errors = curves.getByRole('img', {
    name: /^Visitors with an error: canary 0 %, control 0 %/,
  });
  await expect(async () => {
    const shopper = await newVisitor();
    await shopper.goto('/stores');
    await hydrated(shopper);
    await shopper.goto('about:blank');
    await shopper.context().close();
    await expect(errors).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 120_000 });
  await expect(page.getByRole('heading', { name: 'How sure is that?' })).toBeVisible();
  await expect(main.getByRole('status')).toContainText(/visitor/);

  await main.getByRole('button', { name: 'Abort' }).click();
  const dialog = page.getByRole('dialog', { name: 'Abort' });
  await dialog.getByLabel('Why?').fill('seen enough');
  await dialog.getByRole('button', { name: 'Abort' }).click();
  await expect(main).toContainText('It was aborted');
  await expect(main).toContainText('seen enough');
  expect(await registry.liveOf('cart')).toBe(before);
});

test('the matrix holds every release that is served against every other one', async ({
  shop,
  page,
}) => {
  const registry = registryOf(shop);
  const id = await uploadVariant(shop, 'catalog', version('7.0.3'));
  await registry.canary({ name: 'catalog', id, plan: [{ share: 0.1, seconds: 0 }] });
  try {
    await logIn(page, shop.stack!.operatorKey);
    await page.getByRole('link', { name: 'Matrix' }).click();
    await expect(page.getByRole('main')).toContainText('Everything that is served goes together');
    await expect(page.getByRole('rowheader')).toHaveCount(4);
    await expect(page.getByRole('rowheader', { name: `${id} (canary)` })).toHaveCount(1);
    // Four releases, of which two are of one micro-frontend and never meet.
    await expect(page.getByRole('cell', { name: 'goes together' })).toHaveCount(10);
  } finally {
    await registry.abort('catalog');
  }
});

test('a drill is begun and ended by a click', async ({ shop, page }) => {
  await logIn(page, shop.stack!.operatorKey);
  await page.getByRole('link', { name: 'Drills' }).click();
  const form = page.getByRole('form', { name: 'New drill' });
  await form.getByLabel('What goes wrong').selectOption({ label: 'Answers are errors (500)' });
  await form.getByLabel('For whom').selectOption({ label: 'Everybody' });
  await form.getByRole('button', { name: 'Start the drill' }).click();
  const end = page.getByRole('button', { name: 'End error at cart/mini-cart' });
  await expect(end).toBeVisible();
  expect((await registryOf(shop).routing()).faults).toMatchObject([
    { kind: 'error', target: 'cart/mini-cart' },
  ]);
  await end.click();
  await expect(page.getByRole('main')).toContainText('No drill is on for everybody.');
  expect((await registryOf(shop).routing()).faults).toEqual([]);
});

test.describe('another team', () => {
  test.use({ expectedProblem: /Failed to load resource.*403/ });

  test('may look at everything and change only what is its own; what it tried is in the audit', async ({
    shop,
    page,
  }) => {
    const registry = registryOf(shop);
    const before = await registry.liveOf('catalog');
    const { body } = await registry.call<{ key: string }>('POST', '/api/keys', {
      team: 'cart',
      name: 'cart in a journey',
    });
    const own = await uploadVariant(shop, 'cart', version('7.0.4'));
    const others = await uploadVariant(shop, 'catalog', version('7.0.4'));
    await logIn(page, body.key);
    const deploy = async (name: string) => {
      const label = `Deploy the newest ${name}`;
      await card(page, name).getByRole('button', { name: label }).click();
      const dialog = page.getByRole('dialog', { name: label });
      await dialog.getByLabel('Why?').fill('because I can');
      await dialog.getByRole('button', { name: label }).click();
      return dialog;
    };
    const refused = await deploy('catalog');
    await expect(refused.getByRole('alert')).toContainText('Nothing was changed');
    await expect(refused.getByRole('alert')).toContainText('catalog');
    expect(await registry.liveOf('catalog')).toBe(before);
    await page.keyboard.press('Escape');
    await expect(refused).toBeHidden();

    await expect(await deploy('cart')).toBeHidden();
    await expect(liveIn(page, 'cart')).toHaveText(own);
    await registry.rollback('cart');

    await page.getByRole('link', { name: 'Audit' }).click();
    const entry = page.getByRole('row').filter({ hasText: `catalog@${others}` });
    for (const words of ['cart in a journey', 'deploy', 'No, refused']) {
      await expect(entry.first()).toContainText(words);
    }
  });
});

/** What sticks out of a page that scrolls sideways, the outermost first; empty when none does. */
function tooWide(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth)
    .map((element) => `${element.tagName} ${element.className}`)
    .slice(0, 8);
}

test('axe finds nothing on any page of the console, light and dark, wide and narrow, and none scrolls sideways', async ({
  shop,
  newVisitor,
}) => {
  test.setTimeout(600_000);
  const registry = registryOf(shop);
  const id = await uploadVariant(shop, 'cart', version('7.0.5'));
  await uploadVariant(shop, 'catalog', version('7.0.5'));
  const canary = await registry.canary({ name: 'cart', id, plan: [{ share: 0.5, seconds: 0 }] });
  const fault = { kind: 'delay', target: 'account/account-menu', ms: 1, seconds: 600 };
  await registry.fault(fault);
  const pages = [
    ['/_releases/', 'What is live'],
    [`/_releases/canary/${canary.number}`, 'Canary of cart'],
    ['/_releases/canaries', 'Canaries'],
    ['/_releases/history', 'History'],
    ['/_releases/history?name=cart', 'History of cart'],
    ['/_releases/matrix', 'Composition matrix'],
    ['/_releases/drills', 'Fault drills'],
    ['/_releases/audit', 'Audit'],
    ['/_releases/nowhere', 'There is no such page'],
  ] as const;
  try {
    const page = await newVisitor({ reducedMotion: 'reduce' });
    const check = async (where: string) => {
      for (const width of [1440, 390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        for (const scheme of ['light', 'dark'] as const) {
          const at = `${where}, ${scheme}, ${width} px`;
          expect.soft(await violations(page, scheme), at).toEqual([]);
          expect.soft(await page.evaluate(tooWide), `${at}: wider than the page`).toEqual([]);
        }
      }
    };
    await page.goto('/_releases/login');
    await check('login');
    await logIn(page, shop.stack!.operatorKey);
    for (const [path, title] of pages) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('.t-skeleton')).toHaveCount(0);
      await expect(page.getByRole('banner').getByRole('status')).toHaveText('Up to date');
      await check(path);
    }
    await page.setViewportSize({ width: 390, height: 900 });
    await page.goto('/_releases/');
    await page
      .getByRole('button', { name: /^Deploy the newest|^Roll back/ })
      .first()
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check('a dialog');
  } finally {
    await registry.endFaults();
    await registry.abort('cart');
  }
});
