import { defineConfig } from '@playwright/test';
import journeys from '../playwright.config.ts';

/** The pictures of `npm run shots`: every page and state of the shop, taken and put on contact sheets. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: '**/*.shots.ts',
  globalSetup: './clear-shots.ts',
  globalTeardown: './make-sheets.ts',
  timeout: 600_000,
  outputDir: '../../.cache/shots-results',
  use: { ...journeys.use, screenshot: 'off', trace: 'off' },
});
