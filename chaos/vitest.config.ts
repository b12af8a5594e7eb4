import { defineConfig } from 'vitest/config';

const postgres = new URL('../tools/stack/testing/postgres-global-setup.ts', import.meta.url);

export default defineConfig({
  test: {
    name: 'chaos',
    include: ['**/*.{unit,int}.test.ts'],
    globalSetup: [postgres.pathname],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A shop of its own in each file that starts one; two at a time would measure the machine.
    fileParallelism: false,
  },
});
