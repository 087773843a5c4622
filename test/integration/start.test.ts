import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureBuilt } from '../../db/cli/build.mjs'
import { root } from '../../db/cli/steps.mjs'
import { preparedData } from '../support/prepared.ts'
import { startServer } from '../support/server.ts'

const PRODUCTION = {
  INTERCLUSTER_MODE: 'production',
  DEMO_PASSWORD: '',
  APP_NOW: '',
  APP_SECRET: 'a secret of thirty-two characters or more',
}

let dataDir: string
beforeAll(ensureBuilt)
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'intercluster-start-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

/** Starts the server in a process of its own that is expected to refuse; gives its exit code and what it said. */
function refusal(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'app/server/start.ts'], {
      cwd: root,
      env: { PATH: process.env.PATH, NODE_ENV: 'production', DATA_DIR: dataDir, PORT: '0', ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', chunk => (said += chunk))
    child.once('error', fail)
    child.once('exit', code => done({ code, said }))
  })
}

describe('npm start', () => {
  it('names every secret it lacks, and every value it cannot use', async () => {
    const { code, said } = await refusal({ APP_NOW: '2026-11-20T15:00:00Z', SEED: 'demo' })
    expect(code).toBe(1)
    for (const name of ['APP_SECRET', 'PUBLIC_URL', 'APP_NOW', 'SEED']) expect(said).toContain(`${name}: `)
    expect((await refusal({ PORT: 'eighty' })).said).toContain('PORT: ')
  })

  it('refuses a database with demonstration accounts', async () => {
    cpSync(await preparedData('empty'), dataDir, { recursive: true })
    const { code, said } = await refusal({ ...PRODUCTION, PUBLIC_URL: 'https://red.test' })
    expect(code).toBe(1)
    expect(said).toContain('demonstration accounts')
  })

  it('fills a new installation with the documented network and nobody', async () => {
    const server = await startServer({ dataDir, env: PRODUCTION })
    try {
      const { total, demo } = await (await fetch(`${server.url}/api/v1/clusters?limit=1`)).json()
      expect({ total, demo }).toEqual({ total: 100, demo: false })
      expect(await (await fetch(`${server.url}/entrar`)).text()).not.toContain('demo.test')
    } finally {
      await server.stop()
    }
  })
})
