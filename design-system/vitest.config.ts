import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import type { BrowserConfigOptions } from 'vitest/node';

const configDir = fileURLToPath(new URL('.storybook', import.meta.url));

// A new object each time: Vitest writes each project's name into it.
const browser = (): BrowserConfigOptions => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  viewport: { width: 1280, height: 900 },
  provider: playwright({
    launchOptions: {
      executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  }),
  instances: [{ browser: 'chromium' }],
});

/** Every story in Chromium, with its play function and axe, in one colour scheme. */
const stories = (theme: 'light' | 'dark'): TestProjectInlineConfiguration => ({
  extends: true,
  plugins: [storybookTest({ configDir, initialGlobals: { theme } })],
  test: {
    name: `storybook-${theme}`,
    browser: browser(),
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.unit.test.{ts,tsx}', '{build,lint,upgrade}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          browser: browser(),
          // Money and dates again: the browser's words must be the server's.
          include: ['src/**/*.int.test.tsx', 'src/format/*.unit.test.ts'],
        },
      },
      stories('light'),
      stories('dark'),
    ],
  },
});
