import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vitest/config'
import remixConfig from './remix.config.js'
import { projects } from './test/projects.ts'

export default defineConfig({
  // Tests import modules as they are, without what the Remix plugin makes of them.
  plugins: process.env.VITEST ? [] : [remix(remixConfig)],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  test: { projects },
})
