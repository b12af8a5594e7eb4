import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const postgres = new URL('../../tools/stack/testing/postgres-global-setup.ts', import.meta.url);

export default defineConfig({
  test: {
    name: 'bff-kit',
    include: ['**/*.test.ts'],
    // The suites start databases and processes, also beside a busy build.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: existsSync(postgres) ? [postgres.pathname] : [],
  },
});
