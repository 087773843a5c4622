import { SYSTEM } from '#app/domain/actors.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { committedClusters, stepInitiative } from '#app/domain/initiative-lifecycle.ts'
import { recordEvent } from '#db/queries/events.ts'
import { listDueInitiatives } from '#db/queries/initiatives.ts'
import type { Db } from '#db/schema.ts'
import { beginVote, conclude } from './initiative-decisions.server.ts'
import { tellParties } from './initiative-mail.server.ts'
import { listInitiativeRecords, partyIdsOf } from './initiative-records.server.ts'
import { eventOf, everyMention, writeState } from './initiative-state.server.ts'
import type { JobHandler } from './job-kinds.server.ts'

/**
 * Does what the end of a deadline brings, each initiative in a transaction of its own: to the vote or closed without quorum
 * after the closing date, decided after the last day to vote. Twice does no more than once.
 */
export const settleInitiatives: JobHandler<Record<string, never>> = async (db, _payload, { publicUrl }, now) => {
  const failures: unknown[] = []
  for (const id of await listDueInitiatives(db, dayInBogota(now))) {
    try {
      await settleInitiative(db, id, publicUrl, now)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} initiatives could not be settled`)
}

async function settleInitiative(db: Db, id: string, publicUrl: string, now: Date): Promise<void> {
  await db.transaction().execute(async trx => {
    const [record] = await listInitiativeRecords(trx, [id])
    const step = record && stepInitiative(record.state, { act: 'settle' }, now)
    if (!record || !step?.ok) return
    if (record.state.status === 'deciding') return conclude(trx, record, step.state, publicUrl, now)
    if (step.state.status === 'deciding') return beginVote(trx, SYSTEM, record, step.state, publicUrl, now)
    await writeState(trx, record, step.state, now)
    const payload = { clusters: committedClusters(record.state).length, minimum: record.state.minimumClusters }
    const event = eventOf(record, everyMention(record))
    await recordEvent(trx, SYSTEM, { ...event, verb: 'initiative.closed-without-quorum', payload }, now)
    const told = { initiative: record.initiative, by: null, to: partyIdsOf(record), publicUrl }
    await tellParties(trx, 'initiativeClosed', told, now)
  })
}
