import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const postgres = new URL('../stack/testing/postgres-global-setup.ts', import.meta.url);

export default defineConfig({
  test: {
    include: ['**/*.{unit,int}.test.ts'],
    // Each command is a process of its own.
    testTimeout: 30_000,
    globalSetup: existsSync(postgres) ? [postgres.pathname] : [],
  },
});
