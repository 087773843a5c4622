import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sourcesDigest } from '../../db/cli/build.mjs'
import { alone } from '../../db/cli/lock.mjs'
import { root } from '../../db/cli/steps.mjs'

export type Seed = 'documented' | 'demo' | 'empty'

/** Of every demonstration account in the tests. */
export const PASSWORD = 'una clave larga de prueba'
/** What the clock of a test's server shows when it starts. */
export const TEST_NOW = '2026-11-20T15:00:00.000Z'

const CACHE = join(tmpdir(), 'intercluster-prepared')
const KEEP_MS = 24 * 3_600_000

/**
 * A data folder as `npm run up` leaves it: migrated, seeded, with the demonstration accounts. Made once for each state
 * of the sources and kept for later runs; copy it, never write into it.
 */
export async function preparedData(seed: Seed): Promise<string> {
  const sources = sourcesDigest(['db', 'app/domain', 'app/services', 'app/server', 'graph']).slice(0, 16)
  const folder = join(CACHE, `${sources}-${seed}`)
  if (!existsSync(folder))
    await alone(`prepare-${seed}`, async () => existsSync(folder) || (await prepare(seed, folder)))
  return folder
}

async function prepare(seed: Seed, folder: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true })
  forgetOld()
  const unfinished = `${folder}.${process.pid}`
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'db/cli/prepare.ts'], {
    cwd: root,
    env: demoEnv({ SEED: seed, DATA_DIR: unfinished }),
  })
  renameSync(unfinished, folder)
}

/** The environment of a demonstration with this machine's path and nothing else of its settings. */
export function demoEnv(more: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env
  return {
    PATH,
    HOME,
    TMPDIR,
    NODE_ENV: 'production',
    INTERCLUSTER_MODE: 'demo',
    DEMO_PASSWORD: PASSWORD,
    APP_NOW: TEST_NOW,
    ...more,
  }
}

function forgetOld(): void {
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name)
    if (Date.now() - statSync(path).mtimeMs > KEEP_MS) rmSync(path, { recursive: true, force: true })
  }
}
