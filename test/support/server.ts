import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../../db/cli/steps.mjs'
import { demoEnv, preparedData, type Seed } from './prepared.ts'

export interface ServerOptions {
  /** Content of the database; `documented` unless told. */
  seed?: Seed
  /** A data folder to serve as it is, and leave there; without it, a copy of the one prepared for `seed`. */
  dataDir?: string
  /** What its clock shows at the start, ISO-8601; `TEST_NOW` unless told. */
  now?: string
  /** Further environment variables. */
  env?: Record<string, string>
}

export interface TestServer {
  /** `http://localhost:PORT`, no slash at the end. */
  url: string
  dataDir: string
  /** Everything it has written to its output so far. */
  output(): string
  /** Ends it by its process id and removes its data. */
  stop(): Promise<void>
}

const READY_WITHIN_MS = 60_000
const STOP_WITHIN_MS = 10_000

/**
 * Starts the built application in demonstration mode, on a free port, with a data folder of its own.
 *
 * @throws Error with the server's output when it does not become ready
 */
export async function startServer({
  seed = 'documented',
  now,
  env = {},
  ...options
}: ServerOptions = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? (await copyOf(seed))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const clock = now ? { APP_NOW: now } : undefined
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/server/start.ts'], {
    cwd: root,
    env: demoEnv({ PORT: String(port), PUBLIC_URL: url, DATA_DIR: dataDir, SEED: seed, ...clock, ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', chunk => (output += chunk))
  child.stderr.on('data', chunk => (output += chunk))
  const stop = async () => {
    await end(child)
    if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
  }
  if (await isReady(child, url)) return { url, dataDir, output: () => output, stop }
  await stop()
  throw new Error(`The server did not become ready:\n${output}`)
}

async function copyOf(seed: Seed): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'intercluster-test-'))
  cpSync(await preparedData(seed), dataDir, { recursive: true })
  return dataDir
}

async function isReady(child: ChildProcess, url: string): Promise<boolean> {
  const until = Date.now() + READY_WITHIN_MS
  while (Date.now() < until && child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`${url}/salud/listo`).catch(() => undefined)
    if (answer?.ok) return true
    await sleep(50)
  }
  return false
}

/** Ends a process by its id, by force when it does not listen. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise(done => child.once('exit', done))
  child.kill('SIGTERM')
  const kill = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS)
  await exited
  clearTimeout(kill)
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? done(address.port) : fail(new Error('no port'))))
    })
  })
}
