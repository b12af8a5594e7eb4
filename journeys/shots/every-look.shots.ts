import { keepDown } from '../fixtures/break-service.ts';
import { expect, test } from '../fixtures/journey.ts';
import { guestPages, personalPages } from '../shop/every-page.ts';
import { hydrated } from '../shop/hydrated.ts';
import { somePrints } from '../shop/prints.ts';
import { LANGUAGES, shoot } from './shoot.ts';
import { states } from './states.ts';

/** A picture is taken of whatever there is; what a page complains of is for the journeys. */
test.use({ expectedProblem: /./ });

const prefixes = { en: '', de: '/de', ar: '/ar' } as const;

for (const language of LANGUAGES) {
  test(`pages, ${language}`, async ({ newVisitor }) => {
    const page = await newVisitor({ reducedMotion: 'reduce' });
    for (const pages of [guestPages, personalPages]) {
      for (const { name, path, status } of await pages(page)) {
        await page.goto(prefixes[language] + path);
        if (status === 200) await hydrated(page);
        await shoot(page, language, name);
      }
    }
  });
}

for (const { name, reach } of states) {
  test(`state: ${name}`, async ({ newVisitor }) => {
    const page = await newVisitor({ reducedMotion: 'reduce' });
    await reach(page);
    await shoot(page, 'en', name);
  });
}

test('state: a service is down', async ({ newVisitor, shop }) => {
  test.skip(shop.stack === null, 'ends processes, which is not for a shop at BASE_URL');
  const page = await newVisitor({ reducedMotion: 'reduce' });
  const [print] = await somePrints(page.request, 1);
  const release = keepDown(shop, 'cart');
  try {
    await page.goto(`/products/${print!.handle}`);
    await expect(page.getByRole('button', { name: /try again/i }).first()).toBeVisible();
    await shoot(page, 'en', 'product without cart');
    await page.goto('/cart');
    await shoot(page, 'en', 'page without its service');
  } finally {
    release();
  }
});
