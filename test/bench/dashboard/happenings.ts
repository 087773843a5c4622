import type { NewEvent } from '#app/domain/events.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db, Trx } from '#db/schema.ts'
import { YEAR_NOW } from '../year-of-network.ts'

/** What happens in the network between two readings of the dashboard; `round` says which record it happens to. */
export type Happening = (db: Db, round: number) => Promise<void>

/** The `round`th of what there is, the newest first. */
async function pick(db: Db, table: 'alliance' | 'project' | 'bottleneck' | 'cluster', round: number): Promise<string> {
  const row = await db.selectFrom(table).select('id').orderBy('id', 'desc').offset(round).limit(1).executeTakeFirst()
  return row?.id ?? ''
}

/** Writes a line of the log, and what it tells of. */
const write = (db: Db, event: NewEvent, work: (trx: Trx) => Promise<unknown> = async () => {}) =>
  db.transaction().execute(async trx => {
    await work(trx)
    await recordEvent(trx, { kind: 'system' }, event, YEAR_NOW)
  })

/** One of those that nobody confirmed yet begins to count, on every day since it began. */
async function anAllianceIsConfirmed(db: Db, round: number): Promise<void> {
  const { id } = await db
    .selectFrom('alliance')
    .select('id')
    .where('status', '=', 'active')
    .where('provenance', '=', 'declarado')
    .orderBy('validFrom')
    .orderBy('id')
    .offset(7 * round)
    .limit(1)
    .executeTakeFirstOrThrow()
  const about = { subject: { type: 'alliance', id }, audience: 'public', payload: {} } as const
  await write(db, { ...about, verb: 'alliance.confirmed' }, trx =>
    trx.updateTable('alliance').set({ provenance: 'confirmado' }).where('id', '=', id).execute(),
  )
}

async function aProjectIsPaidFor(db: Db, round: number): Promise<void> {
  const { id, projectId, committed } = await db
    .selectFrom('projectBudgetLine')
    .select(['id', 'projectId', 'committed'])
    .orderBy('id')
    .offset(7 * round)
    .limit(1)
    .executeTakeFirstOrThrow()
  const payload = { lineId: id, committed: Number(committed) + 1, received: 0, spent: 0 }
  const about = { subject: { type: 'project', id: projectId }, audience: 'public', payload } as const
  await write(db, { ...about, verb: 'project.budget-changed' }, trx =>
    trx.updateTable('projectBudgetLine').set({ committed: payload.committed }).where('id', '=', id).execute(),
  )
}

async function aBottleneckHits(db: Db, round: number): Promise<void> {
  const subject = { type: 'bottleneck', id: await pick(db, 'bottleneck', round) } as const
  const payload = { severity: 3, before: null }
  await write(db, { subject, audience: 'public', verb: 'bottleneck.severity-reported', payload })
}

async function aLevelIsRead(db: Db, round: number): Promise<void> {
  const subject = { type: 'cluster', id: await pick(db, 'cluster', round) } as const
  await write(db, { subject, audience: 'public', verb: 'maturity.recorded', payload: { kind: 'ssme', readings: 1 } })
}

async function aProjectTellsNews(db: Db, round: number): Promise<void> {
  const subject = { type: 'project', id: await pick(db, 'project', round) } as const
  await write(db, { subject, audience: 'public', verb: 'project.update-posted', payload: { updateId: 'x' } })
}

export const HAPPENINGS: Record<string, Happening> = {
  'an alliance is confirmed': anAllianceIsConfirmed,
  "a project's money changes": aProjectIsPaidFor,
  'a project tells news': aProjectTellsNews,
  'a bottleneck hits a cluster': aBottleneckHits,
  'a level is read': aLevelIsRead,
}
