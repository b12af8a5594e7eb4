import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from '@playwright/test';
import { overrideParameter } from '@tessera/releases/override';
import { expect, test } from './fixtures/journey.ts';
import { hydrated } from './shop/hydrated.ts';
import { registryOf } from './shop/registry.ts';
import { otherWords, uploadVariant } from './shop/variant-release.ts';

const repository = path.resolve(import.meta.dirname, '..');
const words = 'Every size and every frame hangs in each of them.';
const others = 'Come and stand in front of them for a while, please.';
const cookieName = 'tessera_override';
const flagOf = (page: Page) =>
  page.getByRole('complementary', { name: 'Your own version of the shop' });

test.beforeEach(({ shop }) => {
  test.skip(shop.stack === null, 'makes links, which is not for a shop at BASE_URL');
});

test.describe('a link that changes the shop', () => {
  // What is refused is a failed document to the browser.
  test.use({ expectedProblem: /Failed to load resource.*(403|410)/ });

  test('works in the browser that opened it first and in no other, whatever they try', async ({
    shop,
    newVisitor,
  }) => {
    test.setTimeout(90_000);
    const change = otherWords([words, others]);
    const id = await uploadVariant(shop, 'catalog', { server: change, client: change });
    const { url } = await registryOf(shop).override({
      releases: { catalog: { id } },
      path: '/stores',
      reason: 'a journey',
    });
    const expectUsual = async (page: Page) => {
      await page.goto('/stores');
      await hydrated(page);
      await expect(page.getByText(words)).toBeVisible();
      await expect(flagOf(page)).toHaveCount(0);
    };
    const refusedWith = async (page: Page, address: string, status: number, heading: string) => {
      const reply = await page.goto(address);
      expect(reply?.status()).toBe(status);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expectUsual(page);
    };

    const first = await newVisitor();
    await first.goto(url);
    await expect(first).toHaveURL(`${shop.url}/stores`);
    await expect(first.getByText(others)).toBeVisible();
    await expect(flagOf(first)).toContainText(id);

    const second = await newVisitor();
    await refusedWith(second, url, 403, 'This link belongs to somebody else');

    const forged = new URL(url);
    const [header, claims, signature] = forged.searchParams.get(overrideParameter)!.split('.');
    const text = Buffer.from(claims!, 'base64url').toString();
    const later = Buffer.from(text.replace(/"exp":\d+/, '"exp":4000000000')).toString('base64url');
    forged.searchParams.set(overrideParameter, [header, later, signature].join('.'));
    const third = await newVisitor();
    await refusedWith(third, forged.href, 410, 'This link has ended');

    // The cookie of somebody else is nobody's, and is taken away.
    const [cookie] = (await first.context().cookies()).filter(({ name }) => name === cookieName);
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    await second.context().addCookies([cookie!]);
    await expectUsual(second);
    const kept = await second.context().cookies();
    expect(kept.filter(({ name }) => name === cookieName)).toEqual([]);

    // The first one still has it.
    await first.reload();
    await expect(flagOf(first)).toBeVisible();
  });
});

/** `npx tessera serve cart`, as a developer calls it. */
async function serveCart(shopUrl: string): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(
    process.execPath,
    [path.join(repository, 'tools/cli/tessera.mjs'), 'serve', 'cart', '--port', '0'],
    {
      cwd: repository,
      env: { ...process.env, TESSERA_REGISTRY_URL: shopUrl },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(child, 'exit');
  let url = '';
  for await (const line of createInterface(child.stdout)) {
    url = /is served at (\S+)/.exec(line)?.[1] ?? url;
    if (/is built: /.test(line)) break;
  }
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

test.describe('a build that is served elsewhere', () => {
  // Until the shell notices, a page may ask a server that is no more.
  test.use({ expectedProblem: /Failed to load resource.*503/ });

  test('when the server of somebody’s build goes away, the shop shows its own release to them and says so', async ({
    shop,
    page,
  }) => {
    test.setTimeout(180_000);
    const registry = registryOf(shop);
    const live = await registry.liveOf('cart');
    const served = await serveCart(shop.url);
    try {
      const main = page.locator('#main tessera-fragment[data-page]');
      const { url } = await registry.override({
        releases: { cart: { url: served.url } },
        path: '/cart',
        reason: 'a journey',
      });
      await page.goto(url);
      await hydrated(page);
      await expect(flagOf(page)).toContainText(`cart from ${served.url}`);
      await expect(main).not.toHaveAttribute('data-release', live);
      // Its code comes from that server alone.
      const loaded = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => name),
      );
      const ofBuild = loaded.filter((name) => name.startsWith(`${served.url}/client/`));
      expect(ofBuild.filter((name) => name.endsWith('.js')).length).toBeGreaterThan(0);
      expect(loaded.filter((name) => name.includes('/assets/cart/'))).toEqual([]);

      await served.stop();
      await expect(async () => {
        await page.reload();
        await expect(flagOf(page)).toContainText(
          `cart as usual, because ${served.url} cannot be had right now`,
          { timeout: 1 },
        );
      }).toPass({ timeout: 30_000 });
      await hydrated(page);
      await expect(main).toHaveAttribute('data-release', live);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cart');

      await flagOf(page).getByRole('button', { name: 'End it now' }).click();
      await expect(flagOf(page)).toHaveCount(0);
    } finally {
      await served.stop();
    }
  });
});
