import type { TestProjectConfiguration } from 'vitest/config'

/** The three kinds of tests; `vite.config.ts` hands them over. `vitest run --project unit` runs one. */
export const projects: TestProjectConfiguration[] = [
  {
    test: {
      name: 'unit',
      include: ['test/architecture.test.ts', 'test/unit/**/*.test.{ts,tsx}'],
      testTimeout: 30_000,
    },
  },
  {
    test: {
      name: 'integration',
      include: ['test/integration/**/*.test.{ts,tsx}'],
      testTimeout: 30_000,
      hookTimeout: 120_000,
    },
  },
  {
    test: {
      name: 'browser',
      include: ['test/browser/**/*.test.ts'],
      globalSetup: ['test/support/global-setup.ts'],
      testTimeout: 60_000,
      hookTimeout: 180_000,
      // Each file has a server and a Chromium of its own.
      maxWorkers: 2,
      sequence: { groupOrder: 1 },
    },
  },
]
