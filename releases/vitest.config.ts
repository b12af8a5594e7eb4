import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.{unit,int}.test.ts'],
    // Packages of their own.
    exclude: [...configDefaults.exclude, 'registry/**', 'console/**'],
  },
});
