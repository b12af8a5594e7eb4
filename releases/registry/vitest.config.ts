import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const postgres = new URL('../../tools/stack/testing/postgres-global-setup.ts', import.meta.url);

export default defineConfig({
  test: {
    name: 'release-registry',
    include: ['**/*.test.ts'],
    // Real databases, processes and uploads, on machines that have other things to do.
    testTimeout: 30_000,
    globalSetup: existsSync(postgres) ? [postgres.pathname] : [],
  },
});
