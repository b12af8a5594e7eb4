import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.{unit,int}.test.ts'],
    // Clusters and processes are started for real; a busy machine may take its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
