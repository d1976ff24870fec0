import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A busy machine is no failure: a test that hangs is cut off, a slow one is not.
    setupFiles: ['tests/english.ts'],
    testTimeout: 120_000,
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
  },
});
