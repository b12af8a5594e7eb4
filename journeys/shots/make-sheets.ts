import { chromium } from '@playwright/test';
import config from './playwright.config.ts';
import { makeSheets } from './sheet.ts';

/** After the last picture, also when some could not be taken. */
export default async function afterAllPictures(): Promise<void> {
  const browser = await chromium.launch(config.use?.launchOptions ?? {});
  try {
    console.log((await makeSheets(browser)).join('\n'));
  } finally {
    await browser.close();
  }
}
