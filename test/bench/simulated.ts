import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#db/open.ts'
import type { Db } from '#db/schema.ts'
import { demoEnv } from '../support/prepared.ts'
import { runToEnd } from './child.ts'

/** Simulates so many clusters in a database of their own, which is gone after `measure`; gives what that gives. */
export async function onSimulated<T>(clusters: number, measure: (db: Db) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'intercluster-bench-'))
  console.error(`${clusters} clusters: simulating …`)
  await runToEnd(
    ['--import', 'tsx', 'db/cli/db.ts', 'seed', 'demo', '--clusters', String(clusters)],
    demoEnv({ DATA_DIR: folder, SEED: 'demo' }),
  )
  const db = openDatabase(`file:${join(folder, 'intercluster.db')}`)
  try {
    return await measure(db)
  } finally {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}
