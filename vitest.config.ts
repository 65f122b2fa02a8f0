import { defineConfig } from 'vitest/config';

/**
 * Three levels, chosen by file name:
 * unit: pure code and the house rules; desk: the program on a real PostgreSQL;
 * e2e: the program in a real browser.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'test/*.test.ts', 'test/house/**/*.test.ts'],
          // Pure modules keep nothing between files: sharing one registry halves the run.
          isolate: false,
          // Proving the whole book takes two seconds alone, and several on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'desk',
          include: ['test/desk/**/*.test.ts'],
          globalSetup: ['./test/kit/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          // The first launch unpacks a browser, and two browsers starve a two-core machine.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
