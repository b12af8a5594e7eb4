import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const postgres = new URL('../../tools/stack/testing/postgres-global-setup.ts', import.meta.url);

export default defineConfig({
  test: {
    name: 'bff-account',
    include: ['**/*.test.ts'],
    // Real databases and processes, on machines that have other things to do.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: existsSync(postgres) ? [postgres.pathname] : [],
  },
});
