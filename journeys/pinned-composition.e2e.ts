import type { CompositionView, OverrideLink } from '@tessera/releases/registry-api';
import { expect, test } from './fixtures/journey.ts';
import { hydrated } from './shop/hydrated.ts';
import { registryOf } from './shop/registry.ts';
import { otherWords, uploadVariant } from './shop/variant-release.ts';
import { releasesIn } from './shop/visit.ts';

const words = 'Every size and every frame hangs in each of them.';
const others = 'Come and stand in front of them for a while, please.';

test('the page a visitor tells of can be opened again after other releases are live, made of exactly the same ones', async ({
  shop,
  page,
  newVisitor,
}) => {
  test.skip(shop.stack === null, 'changes what is live, which is not for a shop at BASE_URL');
  test.setTimeout(120_000);
  const registry = registryOf(shop);
  const live = async () => ({
    account: await registry.liveOf('account'),
    cart: await registry.liveOf('cart'),
    catalog: await registry.liveOf('catalog'),
  });
  const told = await page.goto('/stores');
  const composition = (await told?.headerValue('tessera-composition')) ?? '';
  expect(composition).toMatch(/^[0-9a-f]{12}$/);
  const before = await live();
  const change = otherWords([words, others]);
  const next = {
    catalog: await uploadVariant(shop, 'catalog', { server: change, client: change }),
    cart: await uploadVariant(shop, 'cart', {
      manifest: (release) => void (release.version = '9.9.9'),
    }),
  };
  await registry.deploy(next);
  try {
    // The shell tells of what it served a moment later.
    const read = () => registry.call<CompositionView>('GET', `/api/compositions/${composition}`);
    await expect.poll(async () => (await read()).status).toBe(200);
    expect((await read()).body).toMatchObject({ releases: before, state: 'superseded' });

    const { status, body: link } = await registry.call<OverrideLink>(
      'POST',
      `/api/compositions/${composition}/link`,
      { path: '/stores', reason: 'a visitor told of a fault' },
    );
    expect(status).toBe(201);

    const looking = await newVisitor();
    const reply = await looking.goto(link.url);
    await expect(looking).toHaveURL(`${shop.url}/stores`);
    expect(await reply?.headerValue('tessera-composition')).toBe(composition);
    await expect(looking.getByText(words)).toBeVisible();
    await hydrated(looking);
    const html = (await reply?.text()) ?? '';
    expect(releasesIn(html, 'catalog')).toEqual([before.catalog]);
    expect(releasesIn(html, 'cart')).toEqual([before.cart]);
    expect(releasesIn(html, 'account')).toEqual([before.account]);
    const loaded = await looking.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => /\/assets\/((?:account|cart|catalog)\/[^/]+)\//.exec(name)?.[1] ?? '')
        .filter((one) => one !== ''),
    );
    const allowed = Object.entries(before).map(([name, id]) => `${name}/${id}`);
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((one) => !allowed.includes(one))).toEqual([]);
    const flag = looking.getByRole('complementary', { name: 'Your own version of the shop' });
    await expect(flag).toContainText(before.catalog);

    // Everybody else is where the shop is now.
    const other = await newVisitor();
    const now = await other.goto('/stores');
    expect(await now?.headerValue('tessera-composition')).not.toBe(composition);
    await expect(other.getByText(others)).toBeVisible();

    await flag.getByRole('button', { name: 'End it now' }).click();
    await expect(looking.getByText(others)).toBeVisible();
    await expect(flag).toHaveCount(0);
  } finally {
    await registry.rollback('catalog');
    await registry.rollback('cart');
  }
});

test('a page that never was cannot be pinned', async ({ shop }) => {
  test.skip(shop.stack === null, 'asks the registry, which is not ours at BASE_URL');
  const { status, body } = await registryOf(shop).call<{ detail: string }>(
    'POST',
    '/api/compositions/000000000000/link',
    { reason: 'a typing mistake' },
  );
  expect([status, body.detail]).toEqual([404, expect.stringMatching(/Copy it whole/)]);
});
