import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'mfe-cart', include: ['**/*.test.{ts,tsx}'], exclude: ['dist', 'node_modules'] },
});
