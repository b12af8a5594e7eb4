import os from 'node:os';
import { defineConfig } from '@playwright/test';
import { chromiumFlags } from '@tessera/stack/chromium-flags';

/**
 * The journeys of `npm run journeys`. Each worker starts a shop of its own; with `BASE_URL` they run
 * against that shop and leave out what would end its processes.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  // A visitor mostly waits: two shops at a time keep two cores busy.
  workers: Number(process.env['JOURNEY_WORKERS'] ?? Math.min(2, os.availableParallelism())),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  outputDir: '../.cache/journeys',
  use: {
    // Journeys look at what the network answers; the ones about being offline let the worker in.
    serviceWorkers: 'block',
    browserName: 'chromium',
    locale: 'en-IE',
    timezoneId: 'Europe/Dublin',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    // A trace films the page, which costs a third of the processor's time: on request only.
    trace: process.env['JOURNEY_TRACE'] ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
      args: chromiumFlags,
    },
  },
});
