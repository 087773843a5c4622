import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { readWire } from '#graph/wire-read.ts'
import { ensureBuilt } from '../../../db/cli/build.mjs'
import { CHROMIUM_ARGS, findChromium } from '../../../db/cli/chromium.mjs'
import { demoEnv } from '../../support/prepared.ts'
import { startServer } from '../../support/server.ts'
import { runToEnd } from '../child.ts'
import { type Press, pressNodes } from './press.ts'

/** Clusters of the simulator whose network has 10,000 ties. */
const CLUSTERS = 3_100
const PRESSES = 25
/** Milliseconds from a press on the map until the panel beside it tells what was pressed, in the median. */
const MOST = 100

/**
 * From a press on a node of the map to the panel that the server fills, in headless Chromium on the built application
 * with a simulated network of 10,000 ties. Gives whether what the project promises is kept.
 */
export async function run(): Promise<boolean> {
  await ensureBuilt()
  const folder = mkdtempSync(join(tmpdir(), 'intercluster-bench-'))
  const dataDir = join(folder, 'data')
  console.error(`${CLUSTERS} clusters: simulating …`)
  const env = demoEnv({ DATA_DIR: dataDir, SEED: 'demo' })
  await runToEnd(['--import', 'tsx', 'db/cli/db.ts', 'seed', 'demo', '--clusters', String(CLUSTERS)], env)
  await runToEnd(['--import', 'tsx', 'db/cli/prepare.ts'], env)
  const server = await startServer({ dataDir, seed: 'demo' })
  let browser: Browser | undefined
  try {
    const { ids, sources } = readWire(await (await fetch(`${server.url}/mapa/datos.json?v=0`)).json())
    browser = await launch(folder)
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'es-CO' })
    await page.goto(`${server.url}/mapa?vista=red`)
    await page.locator('.map-keys').waitFor({ timeout: 120_000 })
    return report(ids.length, sources.length, await pressNodes(page, PRESSES))
  } finally {
    await browser?.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const launch = (home: string) =>
  chromium.launch({
    executablePath: findChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: CHROMIUM_ARGS,
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
  })

function report(nodes: number, ties: number, presses: readonly Press[]): boolean {
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}; client and server on one machine.`,
  )
  console.log(`${nodes.toLocaleString('en')} nodes, ${ties.toLocaleString('en')} ties, ${presses.length} presses.\n`)
  console.log('| from a press to | median ms | worst ms |\n| --- | ---: | ---: |')
  for (const [name, of] of [
    ['the first byte of the answer', (press: Press) => press.answered],
    ['the panel', (press: Press) => press.shown],
  ] as const) {
    const times = presses
      .map(of)
      .filter(Number.isFinite)
      .sort((a, b) => a - b)
    console.log(`| ${name} | ${middle(times).toFixed(0)} | ${(times.at(-1) ?? Number.NaN).toFixed(0)} |`)
  }
  const median = middle(presses.map(({ shown }) => shown).sort((a, b) => a - b))
  console.log(`\n${median <= MOST ? 'kept' : 'NOT KEPT'}: from a press to the panel in ${MOST} ms, in the median`)
  return median <= MOST
}

const middle = (sorted: readonly number[]) => sorted[sorted.length >> 1] ?? Number.NaN
