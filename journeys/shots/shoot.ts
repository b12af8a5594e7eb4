import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';

export const LANGUAGES = ['en', 'de', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

export const WIDTHS = [1440, 390, 320] as const;
export const SCHEMES = ['light', 'dark'] as const;

/** Where the pictures go: `<language>/<scheme>/<width>/<name>.png`, and a contact sheet of each folder. */
export const SHOTS = path.resolve(import.meta.dirname, '../../.cache/shots');

/** Takes a page as it is, in whole, at each width and in each colour scheme. */
export async function shoot(page: Page, language: Language, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width > 600 ? 900 : 844 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const folder = path.join(SHOTS, language, colorScheme, String(width));
      await mkdir(folder, { recursive: true });
      await loadImages(page);
      await page.screenshot({
        path: path.join(folder, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`),
        // An open dialog covers the window, not the page.
        fullPage: (await page.locator('dialog[open]').count()) === 0,
        animations: 'disabled',
      });
    }
  }
}

/** Images below the fold are loaded when they are near; a picture of the whole page wants all of them. */
async function loadImages(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await document.fonts.ready;
  });
}
