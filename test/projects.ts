import type { TestProjectConfiguration } from 'vitest/config'

/** Most test files wait for a server, a browser or a process of theirs: two at a time fill the two cores of a small machine. */
const maxWorkers = 2
const setupFiles = ['test/support/property-seed.ts']

/** The three kinds of tests; `vite.config.ts` hands them over. `vitest run --project unit` runs one. */
export const projects: TestProjectConfiguration[] = [
  {
    test: {
      name: 'unit',
      include: ['test/architecture.test.ts', 'test/unit/**/*.test.{ts,tsx}'],
      setupFiles,
      testTimeout: 30_000,
      // Nothing here changes what other files see: to load the modules anew for each would take most of the time.
      isolate: false,
      maxWorkers,
    },
  },
  {
    test: {
      name: 'integration',
      include: ['test/integration/**/*.test.{ts,tsx}'],
      setupFiles,
      testTimeout: 60_000,
      hookTimeout: 120_000,
      isolate: false,
      maxWorkers,
    },
  },
  {
    test: {
      name: 'browser',
      include: ['test/browser/**/*.test.ts'],
      globalSetup: ['test/support/global-setup.ts'],
      testTimeout: 60_000,
      hookTimeout: 180_000,
      // Each file has a server of its own; those that follow one another share a Chromium.
      isolate: false,
      maxWorkers,
      sequence: { groupOrder: 1 },
    },
  },
]
