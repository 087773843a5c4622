import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SignedIn, SYSTEM } from '#app/domain/actors.ts'
import { readNewsLog } from '#app/services/news-log.server.ts'
import { readNotices } from '#app/services/notices.server.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import { openYearOfNetwork, sizeOf, YEAR_NOW } from '../year-of-network.ts'

const READERS = 400
/** Processor time in milliseconds: what else the machine does is not counted. */
const worked = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
/** Milliseconds of server work that a page of notices may take, for nineteen readers of twenty. */
const MOST = 50

/**
 * A page of notices in a network with 50,000 events of a year and 10,000 followers, for many of them: the first time,
 * again, and after events that do, or do not, change what filters find. Gives whether what the project promises is kept.
 */
export async function run(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'intercluster-bench-'))
  const db = await openYearOfNetwork(folder)
  try {
    return await measure(db)
  } finally {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(db: Db): Promise<boolean> {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}.`)
  console.log(`${await sizeOf(db)}.\n`)
  const readers = await listReaders(db)
  const began = worked()
  const { lines } = await readNewsLog(db)
  console.log(`Reading the last ${lines.length} lines of the log, once: ${Math.round(worked() - began)} ms.\n`)
  console.log('| a page of notices of 400 readers | median ms | p95 ms | most ms |')
  console.log('| --- | ---: | ---: | ---: |')
  const measured = [await pages(db, readers, 'each for the first time'), await pages(db, readers, 'again')]
  await happen(db, 'project.update-posted')
  measured.push(await pages(db, readers, 'after an event that changes no filter'))
  await happen(db, 'alliance.disputed')
  measured.push(await pages(db, readers, 'after an event that changes ties'))
  const worst = Math.max(...measured)
  console.log(`\nThe slowest p95 is ${worst.toFixed(1)} ms (promised: ${MOST} ms).`)
  return worst <= MOST
}

async function pages(db: Db, readers: readonly SignedIn[], label: string): Promise<number> {
  const times: number[] = []
  for (const reader of readers) {
    const start = worked()
    await readNotices(db, reader, new URLSearchParams(), reader.language, YEAR_NOW)
    times.push(worked() - start)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN
  console.log(`| ${label} | ${[at(0.5), at(0.95), at(1)].map(ms => ms.toFixed(1)).join(' | ')} |`)
  return at(0.95)
}

/** Something happens to a record: an alliance is filtered by its state, a project by nothing that its news changes. */
async function happen(db: Db, verb: 'project.update-posted' | 'alliance.disputed'): Promise<void> {
  const type = verb === 'alliance.disputed' ? 'alliance' : 'project'
  const ofState = verb === 'alliance.disputed' ? 'active' : 'in_progress'
  const { id } = await db
    .selectFrom(type)
    .select('id')
    .where('status', '=', ofState)
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const about = { subject: { type, id }, audience: 'public' } as const
  await db.transaction().execute(async trx => {
    if (verb === 'project.update-posted') {
      await recordEvent(trx, SYSTEM, { ...about, verb, payload: { updateId: 'x' } }, YEAR_NOW)
      return
    }
    await trx.updateTable('alliance').set({ status: 'disputed' }).where('id', '=', id).execute()
    await recordEvent(trx, SYSTEM, { ...about, verb, payload: {} }, YEAR_NOW)
  })
}

/** People from the whole of the list, of clusters and of none. */
async function listReaders(db: Db): Promise<SignedIn[]> {
  const rows = await db
    .selectFrom('user')
    .leftJoin('membership', 'membership.userId', 'user.id')
    .select(['user.id', 'user.isCoordinator', 'user.language', 'membership.partyId', 'membership.role'])
    .orderBy('user.id')
    .execute()
  const step = Math.floor(rows.length / READERS)
  return rows
    .filter((_, i) => i % step === 0)
    .map(({ id, isCoordinator, language, partyId, role }) => ({
      kind: 'user',
      userId: id,
      isCoordinator: isCoordinator === 1,
      memberships: partyId && role ? [{ partyId, role }] : [],
      actingFor: partyId,
      language,
    }))
}
