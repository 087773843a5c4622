import { chromium } from 'playwright-core'
import { build } from 'vite'
import type { Layout } from '#graph/layout/layout.ts'
import type { Network } from '#graph/network.ts'
import { CHROMIUM_ARGS, findChromium } from '../../../db/cli/chromium.mjs'
import { root } from '../../../db/cli/steps.mjs'

declare global {
  interface Window {
    layOut(network: Network): Layout
  }
}

/** The layout of the same network in headless Chromium. */
export async function layOutInBrowser(network: Network): Promise<Layout> {
  const script = await bundle()
  const browser = await chromium.launch({
    executablePath: findChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...CHROMIUM_ARGS],
  })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: script })
    return await page.evaluate(given => window.layOut(given), network)
  } finally {
    await browser.close()
  }
}

async function bundle(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'test/bench/layout/page.ts', formats: ['iife'], name: 'bench' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error('the page of the benchmark was not built')
  return chunk.code
}
