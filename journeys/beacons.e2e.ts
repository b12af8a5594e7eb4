import { expect, test } from './fixtures/journey.ts';
import { miniCart } from './shop/buy.ts';
import { hydrated } from './shop/hydrated.ts';
import { beaconsStarted, sentBeacons, setVisible } from './shop/sent-beacons.ts';

test('a page that is left tells its vitals once each, and that nothing was wrong', async ({
  page,
}) => {
  const sent = await sentBeacons(page);
  await page.goto('/');
  await hydrated(page);
  await beaconsStarted(page);
  const vitals = () =>
    page.evaluate(() => performance.getEntriesByType('paint').length).then((count) => count > 0);
  await expect.poll(vitals).toBe(true);
  // Left, looked at again and left for good: nothing is told twice.
  for (const visible of [false, true, false]) await setVisible(page, visible);
  await expect
    .poll(async () => (await sent.events()).map(({ kind }) => kind).sort())
    .toEqual(expect.arrayContaining(['cls', 'lcp', 'seen']));
  const kinds = (await sent.events()).map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
  await expect.poll(() => sent.statuses).not.toEqual([]);
  expect(new Set(sent.statuses)).toEqual(new Set([204]));
});

test('an error nobody caught is told within a moment, with its owner, once, and without what was typed', async ({
  page,
}) => {
  const sent = await sentBeacons(page);
  await page.goto('/');
  await hydrated(page);
  await page.evaluate(() => {
    const { base } = (
      JSON.parse(document.getElementById('tessera-page')?.textContent ?? '') as {
        releases: Record<string, { base: string }>;
      }
    ).releases['cart'] ?? { base: '' };
    const error = new Error('No line 4711 for ada@example.org at https://shop.example/cart?x=1');
    error.stack = `Error\n    at pay (${location.origin}${base}expose-cart.1.js:1:1)`;
    for (let count = 0; count < 3; count += 1) {
      dispatchEvent(new ErrorEvent('error', { error, message: error.message }));
    }
  });
  await expect.poll(async () => (await sent.events()).length).toBeGreaterThan(0);
  expect(await sent.events()).toEqual([
    { kind: 'error', owner: 'cart', message: 'Error: No line # for <email> at <url>' },
  ]);
  await setVisible(page, false);
  await expect.poll(async () => (await sent.events()).map(({ kind }) => kind)).toContain('cls');
  // A page on which something was wrong is not one that was seen in order.
  expect((await sent.events()).map(({ kind }) => kind)).not.toContain('seen');
});

test.describe('code that does not load', () => {
  test.use({ expectedProblem: /net::ERR_FAILED|^warning: \[tessera\]|Failed to fetch/ });

  test('is told as its owner’s', async ({ page }) => {
    const sent = await sentBeacons(page);
    await page.route('**/assets/cart/**/*.js', (route) => route.abort());
    await page.goto('/');
    await hydrated(page);
    await miniCart(page).hover();
    await expect
      .poll(() => sent.events())
      .toContainEqual(
        expect.objectContaining({
          kind: 'remote-failed',
          owner: 'cart',
          fragment: 'cart/mini-cart',
        }),
      );
  });
});
