import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root } from '../../../db/cli/steps.mjs'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'intercluster-db-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

/** `npm run db -- ARGS` on a data folder of its own: its exit code and what it said. */
function db(args: string, env: Record<string, string> = {}): Promise<{ code: number; said: string }> {
  const options = {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: 'development', DATA_DIR: dataDir, ...env },
  } as const
  return new Promise(done => {
    execFile(process.execPath, ['--import', 'tsx', 'db/cli/db.ts', ...args.split(' ')], options, (error, out, err) => {
      done({ code: error ? Number(error.code) : 0, said: (out + err).trim() })
    })
  })
}
const said = async (args: string) => (await db(args)).said

describe('npm run db', { timeout: 90_000 }, () => {
  it('says what it can do', async () => {
    expect(await said('--help')).toContain('invite-coordinator EMAIL')
    expect(await db('dance')).toMatchObject({ code: 1, said: expect.stringContaining('migrate') })
  })

  it('goes forward and back, to a version by its name, and tells which', async () => {
    const forward = (await said('migrate')).split('\n')
    expect(forward[0]).toBe('0001_registry')
    expect(await said('migrate')).toContain('Nothing to migrate')
    expect(await said('migrate down')).toBe(forward.at(-1))
    expect((await said('migrate to 0001_registry')).split('\n')).toHaveLength(forward.length - 2)
    expect((await said('migrate up')).split('\n')).toHaveLength(forward.length - 1)
    expect((await db('migrate sideways')).code).toBe(1)
  })

  it('seeds once, finds everything in order, and copies it', async () => {
    expect(await said('seed')).toMatch(/^[1-9]\d+ registros/)
    expect(await said('seed')).toMatch(/^0 registros/)
    const check = await db('check')
    expect(check, check.said).toMatchObject({ code: 0 })
    expect(await said(`backup ${dataDir}/copy`)).toContain('0 files')
    expect(await db(`restore ${dataDir}/copy`)).toMatchObject({ code: 1 })
  })

  it('prints a link for the first coordinator, and nothing else', async () => {
    expect(await said('invite-coordinator primera@entidad.org')).toMatch(
      /^http:\/\/localhost:3000\/invitacion\/\S{32,}$/,
    )
    expect((await db('invite-coordinator nobody')).code).toBe(1)
  })

  it('needs a database for what reads one, and moves no clock but the demonstration’s', async () => {
    expect(await db('check')).toMatchObject({ code: 1, said: expect.stringContaining('not found') })
    await db('migrate')
    const moved = await db('jobs', { APP_NOW: '2030-01-01T00:00:00Z' })
    expect(moved).toMatchObject({ code: 1, said: 'APP_NOW: only in demonstration mode' })
    expect((await db('jobs')).code).toBe(0)
  })
})
