import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'bff-single', include: ['**/*.test.ts'], testTimeout: 30_000 },
});
