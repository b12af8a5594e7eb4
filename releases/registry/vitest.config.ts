import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const postgres = new URL('../../tools/stack/testing/postgres-global-setup.ts', import.meta.url);

export default defineConfig({
  test: {
    name: 'release-registry',
    include: ['**/*.test.ts'],
    globalSetup: existsSync(postgres) ? [postgres.pathname] : [],
  },
});
