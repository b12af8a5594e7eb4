import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures/journey.ts';
import { guestPages, personalPages, type Visit } from './shop/every-page.ts';
import { hydrated } from './shop/hydrated.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// The page of an unknown address is looked at, too.
test.use({ expectedProblem: /status of 404.*\/nowhere\)/ });

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390, 320]) {
    test(`axe finds nothing on any page, ${colorScheme}, ${width} px`, async ({ newVisitor }) => {
      test.setTimeout(180_000);
      const page = await newVisitor({
        colorScheme,
        viewport: { width, height: 900 },
        reducedMotion: 'reduce',
      });
      const check = async ({ name, path, status }: Visit) => {
        await page.goto(path);
        if (status === 200) await hydrated(page);
        const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
        );
        expect.soft(found, `${name} (${path})`).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect
          .soft(overflow, `${name} scrolls sideways by this many pixels`)
          .toBeLessThanOrEqual(0);
      };
      for (const visit of await guestPages(page)) await check(visit);
      for (const visit of await personalPages(page)) await check(visit);
    });
  }
}
