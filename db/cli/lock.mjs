import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from './steps.mjs'

const folder = join(tmpdir(), `intercluster-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`)

/**
 * Runs `work` while no other process of this folder runs work of the same name: `npm run up` and `npm run verify`
 * started together must not install over each other. The lock of a process that is gone counts for nothing.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(name, work) {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name}.pid`)
  while (!take(file)) await sleep(500)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isRunning(holderOf(file))) rmSync(file, { force: true })
    return false
  }
}

function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || process.ppid
  } catch {
    return process.ppid
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
