import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../../db/cli/steps.mjs'
import { end, freePort } from '../support/server.ts'

export interface Running {
  url: string
  stop(): Promise<void>
}

/** Runs a server of the benchmarks, a TypeScript file that listens on PORT, in a process of its own. */
export async function startChild(file: string, env: Record<string, string> = {}): Promise<Running> {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const url = `http://localhost:${port}`
  for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
    if (await fetch(url).catch(() => undefined)) return { url, stop: () => end(child) }
    await sleep(50)
  }
  await end(child)
  throw new Error(`${file} did not start`)
}

/** Runs a command of the project to its end. */
export function runToEnd(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
    child.once('error', fail)
    child.once('exit', code => (code === 0 ? done() : fail(new Error(`${args.join(' ')}: ${code}`))))
  })
}
