import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { serveOverride, type ServedOverride } from '@tessera/cli/serve/serve-override.ts';
import { silentLogger } from '@tessera/bff-kit/logger';
import { addButton, miniCart, putIntoCart } from './shop/buy.ts';
import { hydrated } from './shop/hydrated.ts';
import { expect, test } from './fixtures/journey.ts';
import { registryOf } from './shop/registry.ts';

const repository = path.resolve(import.meta.dirname, '..');
const flag = 'You see your own version of the shop';

/** A copy of cart's sources, inside the repository so that packages resolve as they do for its team. */
async function copyOfCart(): Promise<{ folder: string; mini: string; remove(): Promise<void> }> {
  await mkdir(path.join(repository, '.cache'), { recursive: true });
  const workspace = await mkdtemp(path.join(repository, '.cache', 'override-'));
  const folder = path.join(workspace, 'mfe-cart');
  await cp(path.join(repository, 'mfe-cart'), folder, {
    recursive: true,
    filter: (file) => !/\/(dist|node_modules)$/.test(file),
  });
  const mini = path.join(folder, 'src', 'fragments', 'mini-cart.tsx');
  return { folder, mini, remove: () => rm(workspace, { recursive: true, force: true }) };
}

test('a build of the cart runs inside the shop for the one who opened its link, on server and browser alike', async ({
  shop,
  newVisitor,
}) => {
  test.skip(shop.stack === null, 'makes a link, which is not for a shop at BASE_URL');
  test.setTimeout(240_000);
  const registry = registryOf(shop);
  const live = await registry.liveOf('cart');
  const copy = await copyOfCart();
  const change = async (from: string, to: string) =>
    writeFile(copy.mini, (await readFile(copy.mini, 'utf8')).replaceAll(from, to));
  await change('t.label(count)', '`My ${t.label(count)}`');
  let served: ServedOverride | undefined;
  try {
    served = await serveOverride({
      name: 'cart',
      folder: copy.folder,
      port: 0,
      shopUrl: shop.url,
      say: () => {},
      logger: silentLogger(),
    });
    await expect.poll(() => served?.release()?.id, { timeout: 120_000 }).toBeTruthy();
    const { url } = await registry.override({
      releases: { cart: { url: served.url } },
      reason: 'a journey',
    });

    const developer = await newVisitor();
    await developer.goto(url);
    await expect(developer).toHaveURL(`${shop.url}/`);
    await expect(developer.getByText(flag)).toBeVisible();
    await hydrated(developer);
    await expect(miniCart(developer)).toHaveAccessibleName('My Cart, empty');

    // Its code in catalog's page, the API behind the shop's gateway, and the page the build renders.
    await putIntoCart(developer);
    await expect(miniCart(developer)).toHaveAccessibleName('My Cart, 1 print');
    await developer.goto('/cart');
    await hydrated(developer);
    const main = developer.locator('#main tessera-fragment[data-page]');
    await expect(main).toHaveAttribute('data-release', served.release()?.id ?? '');
    await expect(miniCart(developer)).toHaveAccessibleName('My Cart, 1 print');

    // The link belongs to that browser; everybody else has the shop as it was.
    const other = await newVisitor();
    await other.goto('/');
    await hydrated(other);
    await expect(miniCart(other)).toHaveAccessibleName('Cart, empty');
    await expect(other.getByText(flag)).toBeHidden();
    expect((await other.request.get(url)).status()).toBe(403);
    expect(await registry.liveOf('cart')).toBe(live);

    // Forms without JavaScript are answered by the build, too.
    const plain = await newVisitor({ javaScriptEnabled: false });
    const second = await registry.override({
      releases: { cart: { url: served.url } },
      reason: 'a journey',
    });
    await plain.goto(second.url);
    const { handle } = await putIntoCart(plain, { scripted: false });
    expect(handle).toBeTruthy();
    await expect(miniCart(plain)).toHaveAccessibleName('My Cart, 1 print');

    // A change is there with the next page.
    const before = served.release()?.id;
    await change('`My ', '`Our ');
    await expect.poll(() => served?.release()?.id, { timeout: 60_000 }).not.toBe(before);
    await expect(async () => {
      await developer.goto('/');
      await expect(miniCart(developer)).toHaveAccessibleName('Our Cart, 1 print', { timeout: 1 });
    }).toPass();
    await hydrated(developer);
    await expect(miniCart(developer)).toHaveAccessibleName('Our Cart, 1 print');

    await developer.getByRole('button', { name: 'End it now' }).click();
    await expect(developer.getByText(flag)).toBeHidden();
    await expect(miniCart(developer)).toHaveAccessibleName('Cart, 1 print');
    await expect(addButton(developer)).toBeHidden();
  } finally {
    await served?.stop();
    await copy.remove();
  }
});
