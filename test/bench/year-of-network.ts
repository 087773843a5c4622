import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import type { Db } from '#db/schema.ts'
import { seedDemo } from '../../db/seeds/index.ts'
import { addFollowers } from './year-followers.ts'

/** The clusters of the simulator whose last year has 50,000 events; 5,000 of them have 41,000. */
const CLUSTERS = Number(process.env.BENCH_CLUSTERS ?? 7_350)
const FOLLOWERS = 10_000
/** The day it is in it. */
export const YEAR_NOW = new Date('2026-11-20T15:00:00.000Z')

/**
 * The network that the benchmarks promise something for, in a database in `folder`: more than 5,000 clusters, 50,000
 * events in the last of three years, 10,000 people with 5 to 50 records followed each, some of them with topics too. The
 * same on every run and machine. `BENCH_NETWORK` names a file where it is kept from one run to the next, `BENCH_CLUSTERS`
 * asks for another size.
 */
export async function openYearOfNetwork(folder: string): Promise<Db> {
  const file = join(folder, 'intercluster.db')
  const kept = process.env.BENCH_NETWORK
  if (kept && existsSync(kept)) {
    copyFileSync(kept, file)
    return openDatabase(`file:${file}`)
  }
  console.error(`${CLUSTERS} clusters: simulating …`)
  const db = openDatabase(`file:${file}`)
  await migrate(db)
  await seedDemo(db, { clusters: CLUSTERS, now: YEAR_NOW })
  console.error(`${FOLLOWERS} people …`)
  await addFollowers(db, FOLLOWERS, YEAR_NOW)
  if (!kept) return db
  // What the log of writes ahead holds goes into the file when it is closed.
  await db.destroy()
  copyFileSync(file, kept)
  return openDatabase(`file:${file}`)
}

/** What is measured on, in words: `7,350 clusters, 50,112 events in the last year, 10,000 people`. */
export async function sizeOf(db: Db): Promise<string> {
  const yearAgo = new Date(YEAR_NOW.getTime() - 365 * 86_400_000).toISOString()
  const { clusters } = await db
    .selectFrom('cluster')
    .select(eb => eb.fn.countAll().as('clusters'))
    .executeTakeFirstOrThrow()
  const { people } = await db
    .selectFrom('user')
    .select(eb => eb.fn.countAll().as('people'))
    .executeTakeFirstOrThrow()
  const { events } = await db
    .selectFrom('eventLog')
    .select(eb => eb.fn.countAll().as('events'))
    .where('recordedAt', '>', yearAgo)
    .executeTakeFirstOrThrow()
  const [c, e, p] = [clusters, events, people].map(n => Number(n).toLocaleString('en'))
  return `${c} clusters, ${e} events in the last year, ${p} people`
}
