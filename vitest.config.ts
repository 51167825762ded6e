import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['tracker'] },
  ssr: { resolve: { conditions: ['tracker'] } },
  test: {
    // As many as the smallest machine has cores; the default leaves one of two idle.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.ts'] } },
      { extends: true, test: { name: 'app', include: ['tests/**/*.test.ts'], globalSetup: 'tests/support/setup.ts', exclude: ['tests/browser/**'], testTimeout: 60_000, hookTimeout: 60_000 } },
      { extends: true, test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 240_000 } },
    ],
  },
});
