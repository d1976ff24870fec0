import { defineConfig } from 'vitest/config';

const shared = {
  include: ['tests/e2e/**/*.e2e.ts'],
  setupFiles: ['tests/english.ts'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // What is awaited comes when it comes: on a busy machine, later than the second that is the default.
  expect: { poll: { timeout: 30_000 } },
};

/** Every scenario is run in both browsers. Two at a time: each has its own profile, port and folder. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: 'chromium', provide: { browser: 'chromium' } } },
      { test: { ...shared, name: 'firefox', provide: { browser: 'firefox' } } },
    ],
  },
});
