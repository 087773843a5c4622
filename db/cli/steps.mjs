import { spawn } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, wherever the command was started from. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

const HEARTBEAT_MS = 15_000
const seconds = since => `${((Date.now() - since) / 1000).toFixed(1)} s`

/**
 * Says what begins, shows every 15 seconds that it is still at it, and says how long it took.
 *
 * @template T
 * @param {string} title in Spanish and English
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what `work` gives
 */
export async function step(title, work) {
  const start = Date.now()
  console.log(`→ ${title}`)
  const heartbeat = setInterval(() => console.log(`  … ${seconds(start)}`), HEARTBEAT_MS)
  try {
    const result = await work()
    console.log(`  ${result === false ? '✗' : '✓'} ${seconds(start)}`)
    return result
  } catch (error) {
    console.log(`  ✗ ${seconds(start)}`)
    throw error
  } finally {
    clearInterval(heartbeat)
  }
}

/**
 * Runs a program in the project's folder, its output with ours and nothing to read from.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] besides our own
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export function run(command, args, env = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const forward = signal => child.kill(signal)
    process.once('SIGINT', forward)
    process.once('SIGTERM', forward)
    child.once('error', fail)
    child.once('exit', code => {
      process.off('SIGINT', forward)
      process.off('SIGTERM', forward)
      done(code ?? 1)
    })
  })
}

/** `run`, for what must succeed. */
export async function must(command, args, env) {
  const code = await run(command, args, env)
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')}: ${code}`)
}

/** Runs a program that a dependency brings, by its file: killing `npx` would leave its child behind. */
export const runNode = (file, args = [], env) => run(process.execPath, [file, ...args], env)
export const mustNode = (file, args = [], env) => must(process.execPath, [file, ...args], env)
