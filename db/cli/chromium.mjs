import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { must, mustNode, root, step } from './steps.mjs'

const KNOWN_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Arguments that keep a test browser from talking to anybody but the tests. */
export const CHROMIUM_ARGS = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-dev-shm-usage',
]

/**
 * The Chromium that the tests use: `CHROMIUM_PATH`, else one the machine has, else Playwright's own.
 *
 * @returns {string | undefined} path of its program
 */
export function findChromium() {
  return [process.env.CHROMIUM_PATH, ...KNOWN_PATHS, playwrightChromium()].find(path => path && existsSync(path))
}

function playwrightChromium() {
  return createRequire(join(root, 'package.json'))('playwright-core').chromium.executablePath()
}

/**
 * Gets a Chromium if the machine has none.
 *
 * @throws Error when neither the system's packages nor Playwright's download give one
 */
export async function ensureChromium() {
  if (findChromium()) return
  await step('Consiguiendo un navegador para las pruebas · Getting a browser for the tests', async () => {
    for (const get of [fromSystemPackages, fromPlaywright]) {
      await get().catch(error => console.log(`  ${error.message}`))
      if (findChromium()) return
    }
    throw new Error('Sin navegador: indique uno con CHROMIUM_PATH · No browser: name one with CHROMIUM_PATH')
  })
}

async function fromSystemPackages() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  await must('apt-get', ['update', '-qq'], quiet)
  await must('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], quiet)
}

const fromPlaywright = () => mustNode('node_modules/playwright-core/cli.js', ['install', 'chromium'])
