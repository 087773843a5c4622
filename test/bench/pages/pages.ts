import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../../../db/cli/build.mjs'
import { demoEnv } from '../../support/prepared.ts'
import { startServer } from '../../support/server.ts'
import { sessionCookie } from '../../support/sign-in.ts'
import { runToEnd, startChild } from '../child.ts'
import { type Measured, measure, read } from '../load.ts'
import { type Line, printReport } from './report.ts'

const SIZES = [157, 5000]
const LOAD = { connections: 10, seconds: 4, warmUpSeconds: 2 }
/** One request after the other: how long one reader waits. */
const ALONE = { connections: 1, seconds: 3, warmUpSeconds: 1 }
/** The list pages are those whose first page must not grow with the network. */
const PAGES = [
  { path: '/', list: false },
  { path: '/clusteres', list: true },
  { path: '/alianzas', list: true },
  { path: '/cuellos-de-botella', list: true },
  { path: '/actividad', list: true },
]
const READER = 'cacao@demo.test'

/**
 * Five pages, anonymous and signed in, with 157 and with 5,000 simulated clusters, against a bare Remix page and a bare
 * `node:http` answer of the same bytes, in one run. Gives whether what the project promises is kept.
 */
export async function run(): Promise<boolean> {
  await ensureBuilt()
  const folder = mkdtempSync(join(tmpdir(), 'intercluster-bench-'))
  try {
    const lines: Line[] = []
    for (const clusters of SIZES) lines.push(...(await measureNetwork(clusters, join(folder, String(clusters)))))
    return printReport(lines)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureNetwork(clusters: number, dataDir: string): Promise<Line[]> {
  console.error(`${clusters} clusters: simulating …`)
  const env = demoEnv({ DATA_DIR: dataDir, SEED: 'demo' })
  await runToEnd(['--import', 'tsx', 'db/cli/db.ts', 'seed', 'demo', '--clusters', String(clusters)], env)
  await runToEnd(['--import', 'tsx', 'db/cli/prepare.ts'], env)
  const server = await startServer({ dataDir, seed: 'demo' })
  try {
    const cookie = await sessionCookie(server.url, READER)
    const lines: Line[] = []
    for (const page of PAGES) {
      for (const [reader, headers] of [
        ['anonymous', {}],
        ['signed in', { Cookie: cookie }],
      ] as const) {
        console.error(`${clusters} clusters: ${page.path} ${reader}`)
        lines.push({ ...page, clusters, reader, ...(await measurePage(server.url + page.path, headers, dataDir)) })
      }
    }
    return lines
  } finally {
    await server.stop()
  }
}

type Compared = Pick<Line, 'bytes' | 'page' | 'alone' | 'remix' | 'http'>

async function measurePage(url: string, headers: Record<string, string>, folder: string): Promise<Compared> {
  const { body, headers: answered } = await read(url, headers)
  const file = join(folder, 'body.bin')
  writeFileSync(file, body)
  const bare = { BODY: file, ENCODING: answered['content-encoding'] ?? '' }
  return {
    bytes: body.length,
    page: await measure(url, { ...LOAD, headers }),
    alone: await measure(url, { ...ALONE, headers }),
    remix: await measureBare('test/bench/pages/bare-remix.tsx', bare),
    http: await measureBare('test/bench/pages/bare-http.ts', bare),
  }
}

async function measureBare(file: string, env: Record<string, string>): Promise<Measured> {
  const child = await startChild(file, env)
  try {
    return await measure(child.url, LOAD)
  } finally {
    await child.stop()
  }
}
