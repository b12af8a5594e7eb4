import { defineConfig } from 'vitest/config';

// The first look at the project graph computes it.
export default defineConfig({ test: { include: ['*.{unit,int}.test.ts'], testTimeout: 60_000 } });
