import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vitest/config'
import { withoutServerWords } from './app/i18n/server-words.ts'
import { leanDependencies } from './app/server/lean-dependencies.ts'
import remixConfig from './remix.config.js'
import { projects } from './test/projects.ts'

/**
 * Small pieces that nearly every page has, those of lists and those of long forms, in one file each: forty of a kilobyte
 * weigh more and arrive later.
 */
const LISTS = /\/app\/components\/(lists\/(?!IgnoredValues)|ui\/(AppliedFilters|FilterGroup|FilterRail|SortSelect)\.)/
/** Of lists, what the map has too. */
const PAGES = /\/app\/components\/(lists\/IgnoredValues|ui\/Pagination)\./
const FORMS = /\/app\/components\/ui\/(Anchors|AuthCard|FormPage|NextSteps|useCurrentAnchor)\./
const PIECES =
  /\/app\/(components\/(ui|layout|records|[\w-]+\.tsx?$)|i18n\/(format|words)|domain\/(vocabularies|dates|addresses)\.ts)/
/** Of lists, what records have too. */
const FOLLOW = /\/app\/components\/follow\/Follow(Code|Topics)\./
const FILES: [string, RegExp][] = [
  ['follow', FOLLOW],
  ['lists', LISTS],
  ['pages', PAGES],
  ['forms', FORMS],
  ['pieces', PIECES],
]
const fileOf = (id: string) => FILES.find(([, modules]) => modules.test(id))?.[0]

// A build needs nothing of what tests are run with.
const sequence = process.env.VITEST && { sequencer: (await import('./test/support/longest-first.ts')).LongestFirst }

/** Without what the router tells developers on the console, and i18next while it is being debugged. */
const ROUTER_WARNINGS = ['warning', 'warning$1', 'warning$2', 'warningOnce', 'logV6DeprecationWarnings']
const WARNINGS = [...ROUTER_WARNINGS, ...['warn', 'log', 'deprecate'].map(level => `this.logger.${level}`)]
const TERSER = {
  ecma: 2020,
  module: true,
  compress: { passes: 3, ecma: 2020, pure_funcs: WARNINGS },
} as const

export default defineConfig(({ isSsrBuild }) => ({
  // Tests import modules as they are, without what the Remix plugin makes of them.
  plugins: process.env.VITEST
    ? []
    : [remix(remixConfig), withoutServerWords(), leanDependencies(remixConfig.future ?? {})],
  // React has had it since 18; the shim is for those before.
  resolve: { alias: { 'use-sync-external-store/shim': 'react' } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Five kilobytes less on every page than esbuild's.
    minify: isSsrBuild ? false : 'terser',
    terserOptions: TERSER,
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: fileOf } },
  },
  test: sequence ? { projects, sequence } : {},
}))
