import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { vitePlugin as remix } from '@remix-run/dev'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import remixConfig from './remix.config.js'
import { projects } from './test/projects.ts'

/** Writes a `.br` and a `.gz` beside every script, style and picture of the browser's build, so that no request waits for it. */
function precompress(): Plugin {
  let folder = ''
  return {
    name: 'precompress',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    configResolved(config) {
      folder = config.build.outDir
    },
    closeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|svg|json)$/.test(name)) continue
        const text = readFileSync(`${folder}/${name}`)
        const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
        writeFileSync(`${folder}/${name}.br`, brotliCompressSync(text, { params }))
        writeFileSync(`${folder}/${name}.gz`, gzipSync(text, { level: 9 }))
      }
    },
  }
}

export default defineConfig({
  // Tests import modules as they are, without what the Remix plugin makes of them.
  plugins: process.env.VITEST ? [] : [remix(remixConfig), precompress()],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  test: { projects },
})
