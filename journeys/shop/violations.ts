import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a colour scheme changes; everything else is the same document. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page that is open, one text for each rule: in light everything, in dark what depends on
 * colours. Leaves the page in that scheme.
 */
export async function violations(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.evaluate(() => {
    const transitions = () =>
      document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    // Colours are looked at as they end up. What inherits one starts on its way when its parent has arrived.
    for (let now = transitions(); now.length > 0; now = transitions()) {
      for (const transition of now) transition.finish();
    }
  });
  const axe = new AxeBuilder({ page });
  // Legacy mode spares a second page for each look; there are no frames in ours.
  axe.setLegacyMode();
  const { violations: found } = await (
    scheme === 'light' ? axe.withTags(standards) : axe.withRules(rulesOfColour)
  ).analyze();
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}
