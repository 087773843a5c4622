import type { EventVerb } from '#app/domain/events.ts'
import type { Db, Row } from '../schema.ts'

export interface AuditFilter {
  verb: EventVerb | null
  /** The person who signed. */
  actorId: string | null
}

function matching(db: Db, { verb, actorId }: AuditFilter) {
  let query = db.selectFrom('eventLog')
  if (verb) query = query.where('verb', '=', verb)
  if (actorId) query = query.where('actorId', '=', actorId)
  return query
}

/** The whole log, the newest line first. */
export async function listLog(
  db: Db,
  filter: AuditFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<Row<'eventLog'>[]> {
  return matching(db, filter).selectAll().orderBy('seq', 'desc').limit(limit).offset(offset).execute()
}

export async function countLog(db: Db, filter: AuditFilter): Promise<number> {
  const { n } = await matching(db, filter)
    .select(eb => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Every verb that stands in the log, and everybody who signed a line of it and has not been erased. */
export async function listLogVerbs(db: Db): Promise<EventVerb[]> {
  const rows = await db.selectFrom('eventLog').select('verb').distinct().orderBy('verb').execute()
  return rows.map(row => row.verb)
}

export async function listLogSigners(db: Db): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('user')
    .select(['id', 'name'])
    .where('id', 'in', db.selectFrom('eventLog').select('actorId').where('actorId', 'is not', null))
    .where('erasedAt', 'is', null)
    .orderBy('name')
    .execute()
}
