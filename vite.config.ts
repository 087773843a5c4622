import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vitest/config'
import remixConfig from './remix.config.js'
import { projects } from './test/projects.ts'

/** Small pieces that nearly every page has, in one file: forty of a kilobyte each weigh more and arrive later. */
const PIECES =
  /\/app\/(components\/(ui|layout|records|lists|[\w-]+\.tsx?$)|i18n\/(format|words)|domain\/(vocabularies|dates|addresses)\.ts)/

export default defineConfig(({ isSsrBuild }) => ({
  // Tests import modules as they are, without what the Remix plugin makes of them.
  plugins: process.env.VITEST ? [] : [remix(remixConfig)],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Five kilobytes less on every page than esbuild's.
    minify: isSsrBuild ? false : 'terser',
    terserOptions: { compress: { passes: 2 } },
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: id => (PIECES.test(id) ? 'pieces' : undefined) } },
  },
  test: { projects },
}))
