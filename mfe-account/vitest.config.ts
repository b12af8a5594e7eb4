import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'mfe-account', include: ['**/*.test.{ts,tsx}'] },
});
