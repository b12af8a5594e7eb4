import { test } from './fixtures/journey.ts';

test.describe('a journey fails when a page', () => {
  test('logs an error', async ({ page }) => {
    test.fail();
    await page.goto('/stores');
    await page.evaluate(() => console.error('something is wrong'));
  });

  test('throws an error nobody catches', async ({ page }) => {
    test.fail();
    await page.goto('/stores');
    const thrown = page.waitForEvent('pageerror');
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('nobody catches this');
      });
    });
    await thrown;
  });

  test('does what its content security policy forbids', async ({ page }) => {
    test.fail();
    await page.goto('/stores');
    const refused = page.waitForEvent('console');
    await page.evaluate(() => {
      document.body.append(
        Object.assign(document.createElement('img'), { src: 'http://elsewhere.example/a.png' }),
      );
    });
    await refused;
  });
});
