import { expect, type Page } from '@playwright/test';

/**
 * Waits until the page works with JavaScript: the runtime runs and the page's own fragment is hydrated. Reaches for
 * the page, as a pointer would: some wait for that.
 */
export async function hydrated(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  await page.locator('#main').dispatchEvent('pointerenter');
  await expect(page.locator('#main tessera-fragment[data-page][data-hydrated]')).toBeAttached();
}

/** Waits until another team's fragment in the page works with JavaScript. Reaches for it, as a pointer would. */
export async function fragmentHydrated(page: Page, fragment: string): Promise<void> {
  const slot = page.locator(`tessera-slot[data-fragment="${fragment}"]`).first();
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  await slot.dispatchEvent('pointerenter');
  await expect(slot.locator('> tessera-fragment[data-hydrated]')).toBeAttached();
}

/** Remembers this document; the returned check fails when another one was loaded since. */
export async function sameDocument(page: Page): Promise<() => Promise<void>> {
  const mark = Math.random();
  await page.evaluate((value) => Object.assign(window, { journeyMark: value }), mark);
  return async () => {
    const kept = await page.evaluate(() => (window as { journeyMark?: number }).journeyMark);
    expect(kept, 'no document was loaded in between').toBe(mark);
  };
}
