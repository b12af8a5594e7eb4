import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'shell',
    include: ['{server,browser,worker,mfe-kit,build}/**/*.test.{ts,tsx}'],
  },
});
